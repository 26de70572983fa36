package org.polyclinic.patient.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.polyclinic.shared.*;

/** Registered kiosk devices. The token is the secret the device keeps. */
@Stateless
public class Kiosks {

    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public KioskView open(String token) {
        throw new UnsupportedOperationException();
    }
}
