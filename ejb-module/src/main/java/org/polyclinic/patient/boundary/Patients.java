package org.polyclinic.patient.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Patients of the registry. */
@Stateless
public class Patients {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, PATIENTS_IDENTIFY})
    public PatientView identify(IdentifyPatient command) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({PATIENT, PATIENTS_IDENTIFY})
    public PatientView get(UUID patientId) {
        throw new UnsupportedOperationException();
    }
}
