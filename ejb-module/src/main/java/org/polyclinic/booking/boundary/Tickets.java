package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Tickets: what a patient takes home. By code and birth date anybody who holds both may read, cancel and move. */
@Stateless
public class Tickets {

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView find(TicketKey key) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView cancel(TicketKey key, String requestKey, String reason) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView move(TicketKey key, String requestKey, UUID slotId, UUID holdId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView undoMove(TicketKey key, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public byte[] pdf(TicketKey key, java.util.Locale locale) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public byte[] calendar(TicketKey key, java.util.Locale locale) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public byte[] pdf(UUID appointmentId, java.util.Locale locale) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public byte[] calendar(UUID appointmentId, java.util.Locale locale) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_READ})
    public String qrSvg(String code) {
        throw new UnsupportedOperationException();
    }
}
