package org.polyclinic.api.patient;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.command.AppointmentFilter;

/** Filters of a patient's appointments (BOOK-8). */
public class AppointmentQuery {
    @QueryParam("period")
    AppointmentFilter.Period period;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("specialtyId")
    UUID specialtyId;

    @QueryParam("clinicId")
    UUID clinicId;

    @QueryParam("doctorId")
    UUID doctorId;

    @QueryParam("status")
    AppointmentStatus status;

    @QueryParam("order")
    AppointmentFilter.Order order;

    AppointmentFilter filter() {
        return new AppointmentFilter(period, from, to, specialtyId, clinicId, doctorId, status, order);
    }
}
