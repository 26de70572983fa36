package org.polyclinic.schedule.boundary.view;

import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.shared.validation.PlainText;
import org.polyclinic.shared.value.Financing;

/**
 * What doctors to find (CAT-6); every part may be null. {@code text} is part of a name as one types, a specialty, a
 * service name or code, or an ICD-10 code. Days are the clinics' own; {@code financing} null means OMS (SCH-8).
 */
public record DoctorFilter(
        @PlainText(max = 200) String text,
        UUID specialtyId,
        UUID serviceId,
        UUID regionId,
        UUID cityId,
        @PlainText(max = 200) String cityDistrict,
        UUID clinicId,
        UUID doctorId,
        ServiceForm form,
        Financing financing,
        LocalDate from,
        LocalDate to,
        boolean onlyFree) {

    public static DoctorFilter any() {
        return new DoctorFilter(null, null, null, null, null, null, null, null, null, null, null, null, false);
    }

    public Financing financingOrOms() {
        return financing == null ? Financing.OMS : financing;
    }
}
