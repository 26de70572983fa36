package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Doctors, their posts, and what a search text may mean. */
@Stateless
public class Doctors {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public DoctorView get(UUID doctorId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public DoctorPostView post(UUID postId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<Suggestion> suggest(String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
