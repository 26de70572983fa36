package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.catalogue.control.SpecialtyQueries;
import org.polyclinic.shared.validation.Checked;

/** Specialties. */
@Stateless
@Checked
public class Specialties {

    @Inject
    SpecialtyQueries specialties;

    /** Specialties that doctors of a clinic work in now, by Russian name; all of them where {@code clinicId} is null. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public List<SpecialtyView> list(UUID clinicId) {
        return specialties.of(clinicId);
    }
}
