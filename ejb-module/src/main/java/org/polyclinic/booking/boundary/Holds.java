package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Slots kept for a few minutes. */
@Stateless
public class Holds {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_WRITE})
    public HoldView hold(HoldSlot command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_WRITE})
    public HoldView get(UUID holdId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_WRITE})
    public void release(UUID holdId) {
        throw new UnsupportedOperationException();
    }
}
