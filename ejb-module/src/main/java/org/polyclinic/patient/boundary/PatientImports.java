package org.polyclinic.patient.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.polyclinic.shared.*;

/** Imports of patients, referrals and kiosks. */
@Stateless
public class PatientImports {

    @RolesAllowed({IMPORTS_WRITE})
    public ImportReport run(PatientImport kind, ImportFile file, boolean preview) {
        throw new UnsupportedOperationException();
    }
}
