package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Booking, reading, cancelling and moving of appointments. */
@Stateless
public class Appointments {

    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView book(BookAppointment command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public BookingCheck check(CheckBooking command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public AppointmentView get(UUID appointmentId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public Page<AppointmentView> ofPatient(UUID patientId, AppointmentFilter filter, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView cancel(CancelAppointment command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView move(MoveAppointment command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView undoMove(UndoMove command) {
        throw new UnsupportedOperationException();
    }
}
