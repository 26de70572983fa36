package org.polyclinic.booking.boundary;

import java.time.LocalDate;
import java.util.UUID;

/** Which of a patient's appointments (BOOK-8); every part may be null. Days are the clinics' own. */
public record AppointmentFilter(
        Period period,
        LocalDate from,
        LocalDate to,
        UUID specialtyId,
        UUID clinicId,
        UUID doctorId,
        AppointmentStatus status) {

    public enum Period {
        PAST,
        CURRENT,
        FUTURE
    }

    public static AppointmentFilter all() {
        return new AppointmentFilter(null, null, null, null, null, null, null);
    }
}
