package org.polyclinic.patient.boundary;

import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.PATIENTS_IDENTIFY;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.UUID;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.limit.AttemptLimit;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.patient.IdentificationFailed;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.patient.control.PatientQueries;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.validation.Checked;

/**
 * Patients of the registry.
 *
 * <p>Ownership: a patient is known to whoever can name policy, document and birth date; an identified patient reads only
 * the own data.
 */
@Stateless
@Checked
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Patients {

    @Inject
    Doors doors;

    @Inject
    PatientQueries queries;

    @Inject
    AttemptLimit limit;

    /**
     * Identifies a patient (KIOSK-2). Which of the three is wrong is not told.
     *
     * @throws IdentificationFailed when no patient has all three
     * @throws TooManyAttempts after too many failures with this policy, at this kiosk or from this address
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, PATIENTS_IDENTIFY})
    public PatientView identify(@Valid IdentifyPatient command) {
        return limit.guard(
                        AttemptLimit.policy(command.policyNumber()),
                        command.address(),
                        doors.caller(),
                        () -> queries.identified(command.policyNumber(), command.documentNumber(), command.birthDate()))
                .orElseThrow(IdentificationFailed::new);
    }

    /** @throws NotFound when there is no such patient, or it is not the caller */
    @RolesAllowed({PATIENT, PATIENTS_IDENTIFY})
    public PatientView get(UUID patientId) {
        doors.toPatient(patientId, Purpose.VIEW, "booking.patientNotFound");
        return queries.find(patientId).orElseThrow(() -> new NotFound("booking.patientNotFound"));
    }
}
