package org.polyclinic.booking.boundary.command;

import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;

/** Which of a patient's appointments, in which order (BOOK-8); every part may be null. Days are the clinics' own. */
public record AppointmentFilter(
        Period period,
        LocalDate from,
        LocalDate to,
        UUID specialtyId,
        UUID clinicId,
        UUID doctorId,
        AppointmentStatus status,
        Order order) {

    public enum Period {
        PAST,
        CURRENT,
        FUTURE
    }

    /** By the start of the visit; null is the latest first. */
    public enum Order {
        LATEST_FIRST,
        EARLIEST_FIRST
    }

    public boolean earliestFirst() {
        return order == Order.EARLIEST_FIRST;
    }

    public static AppointmentFilter all() {
        return new AppointmentFilter(null, null, null, null, null, null, null, null);
    }
}
