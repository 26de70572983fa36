package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Clinics and their departments. */
@Stateless
public class Clinics {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public Page<ClinicSummary> search(ClinicFilter filter, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public ClinicView get(UUID clinicId) {
        throw new UnsupportedOperationException();
    }
}
