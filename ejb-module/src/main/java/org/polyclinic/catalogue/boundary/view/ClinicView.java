package org.polyclinic.catalogue.boundary.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.polyclinic.shared.value.ViewPart;

/** The card of a clinic (CAT-2). {@code updatedAt} is in the clinic's zone. */
public record ClinicView(
        ClinicSummary summary,
        String region,
        String inn,
        String ogrn,
        String postalCode,
        String email,
        List<Licence> licences,
        List<SpecialtyView> specialties,
        List<Hours> hours,
        List<DepartmentView> departments,
        ClinicTerms terms,
        OffsetDateTime updatedAt) {

    /**
     * On what terms patients come.
     *
     * @param horizonDays how far ahead slots exist and may be booked
     * @param cancelHours how long before a visit it may still be cancelled
     * @param enrolledOnly OMS visits need enrolment in this clinic
     */
    public record ClinicTerms(int horizonDays, int cancelHours, boolean enrolledOnly) implements ViewPart {}

    /** {@code validUntil} is null for a licence without a term. */
    public record Licence(String number, String activities, LocalDate validUntil) {}

    /** Opening hours; {@code weekday} 1 is Monday, 7 Sunday, 8 public holidays. A missing day is closed. */
    public record Hours(int weekday, LocalTime opens, LocalTime closes) {}
}
