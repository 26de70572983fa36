package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Specialties. */
@Stateless
public class Specialties {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<SpecialtyView> list(UUID clinicId) {
        throw new UnsupportedOperationException();
    }
}
