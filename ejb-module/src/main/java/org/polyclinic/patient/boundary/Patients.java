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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.limit.AttemptLimit;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.patient.IdentificationFailed;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.patient.control.PatientQueries;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.text.TypedCodes;
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

    private static final String UNKNOWN = "booking.patientNotFound";

    @Inject
    Doors doors;

    @Inject
    PatientQueries queries;

    @Inject
    AttemptLimit limit;

    @Inject
    PatientVisits visits;

    /**
     * Identifies a patient (KIOSK-2). Which of the three is wrong is not told.
     *
     * @throws IdentificationFailed when no patient has all three
     * @throws TooManyAttempts after too many failures with this policy, at this kiosk, by this client or from this address,
     *     unless a second document is right as well
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, PATIENTS_IDENTIFY})
    public PatientView identify(@Valid IdentifyPatient command) {
        String policy = TypedCodes.digits(command.policyNumber());
        return limit.guard(
                        AttemptLimit.policy(policy, queries.isPolicy(policy)),
                        command.address(),
                        doors.caller(),
                        () -> queries.identified(policy, command.documentNumber(), command.birthDate()),
                        second(policy, command))
                .orElseThrow(IdentificationFailed::new);
    }

    /** The same number twice is one proof. */
    private Supplier<Optional<PatientView>> second(String policy, IdentifyPatient command) {
        String other = command.secondDocumentNumber();
        boolean given = other != null
                && !other.isBlank()
                && !TypedCodes.compact(other).equals(TypedCodes.compact(command.documentNumber()));
        return given ? () -> queries.identified(policy, other, command.birthDate()) : null;
    }

    /**
     * A patient by id.
     *
     * @throws NotFound when there is no such patient, it is not the caller, or it is not one of the clinic that a client is
     *     bound to: enrolled there, or ever booked there
     */
    @RolesAllowed({PATIENT, PATIENTS_IDENTIFY})
    public PatientView get(UUID patientId) {
        Caller caller = doors.toPatient(patientId, Purpose.VIEW, UNKNOWN);
        return queries.find(patientId)
                .filter(patient -> isKnownTo(caller, patient))
                .orElseThrow(() -> new NotFound(UNKNOWN));
    }

    /** A client that is bound to a clinic knows who is enrolled there or was ever booked there. */
    private boolean isKnownTo(Caller caller, PatientView patient) {
        return !(caller instanceof ClientCaller client)
                || client.boundTo()
                        .map(clinic -> clinic.equals(patient.clinicId()) || visits.wasBooked(patient.id(), clinic))
                        .orElse(true);
    }
}
