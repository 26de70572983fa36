package org.polyclinic.catalogue.boundary.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

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
        int horizonDays,
        int cancelHours,
        boolean enrolledOnly,
        OffsetDateTime updatedAt) {

    /** {@code validUntil} is null for a licence without a term. */
    public record Licence(String number, String activities, LocalDate validUntil) {}

    /** Opening hours; {@code weekday} 1 is Monday, 7 Sunday, 8 public holidays. A missing day is closed. */
    public record Hours(int weekday, LocalTime opens, LocalTime closes) {}
}
