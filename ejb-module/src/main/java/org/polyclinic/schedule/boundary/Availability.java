package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.polyclinic.shared.*;

/** Who has free slots, and when. */
@Stateless
public class Availability {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
    public Page<DoctorOffer> search(DoctorFilter filter, PageRequest request) {
        throw new UnsupportedOperationException();
    }
}
