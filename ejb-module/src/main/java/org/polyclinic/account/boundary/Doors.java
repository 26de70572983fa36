package org.polyclinic.account.boundary;

import static org.polyclinic.shared.access.Purpose.BOOK;
import static org.polyclinic.shared.access.Purpose.VIEW;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;
import static org.polyclinic.shared.access.Roles.PATIENTS_IDENTIFY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.polyclinic.account.BoundToClinic;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Citizen;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.CurrentCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.access.Reach;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.StaffMember;
import org.polyclinic.shared.access.SystemCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.failure.NotFound;

/**
 * The two doors of the domain: may this caller reach this patient, this clinic, for this purpose? No, unless a rule here
 * allows it; what may not be reached does not exist ({@link NotFound}). Boundaries ask, before anything else is done.
 *
 * <p>The rules are pure: they look at the caller alone. Who shows a secret (ticket and birth date, policy and document)
 * needs no door.
 */
@ApplicationScoped
public class Doors {

    /** What the roles of staff may use their reach for (ACC-6). No boundary method is open to them yet. */
    private static final Map<String, Set<Purpose>> STAFF = Map.of(
            Roles.REGISTRAR, EnumSet.of(VIEW, BOOK),
            Roles.DOCTOR, EnumSet.of(VIEW, BOOK),
            Roles.CLINIC_ADMINISTRATOR, EnumSet.of(VIEW),
            Roles.DEPARTMENT_OFFICER, EnumSet.of(VIEW),
            Roles.AUDITOR, EnumSet.of(VIEW));

    @Inject
    CurrentCaller current;

    @Inject
    ClinicRegions regions;

    public Caller caller() {
        return current.get();
    }

    /**
     * The door to a patient.
     *
     * @return the caller, who may
     * @throws NotFound with the key when the caller may not
     */
    public Caller toPatient(UUID patientId, Purpose purpose, String messageKey) {
        Caller caller = current.get();
        if (!mayReach(caller, patientId, purpose)) {
            throw new NotFound(messageKey);
        }
        return caller;
    }

    /** The door to a clinic; otherwise as {@link #toPatient}. */
    public Caller toClinic(UUID clinicId, Purpose purpose, String messageKey) {
        return toClinic(() -> Optional.of(clinicId), purpose, messageKey);
    }

    /**
     * The door to the clinic that something belongs to.
     *
     * @param clinic looks it up; not asked where the caller may reach every clinic. Empty: there is no such thing
     */
    public Caller toClinic(Supplier<Optional<UUID>> clinic, Purpose purpose, String messageKey) {
        Caller caller = current.get();
        Reach reach = reach(caller, purpose);
        if (reach instanceof Reach.Everywhere
                || clinic.get().filter(id -> includes(reach, id)).isPresent()) {
            return caller;
        }
        throw new NotFound(messageKey);
    }

    /**
     * The one clinic to which a list must be narrowed; empty: the caller may see the lists of every clinic.
     *
     * @throws NotFound with the key when there is neither
     */
    public Optional<UUID> onlyClinic(Purpose purpose, String messageKey) {
        return switch (reach(current.get(), purpose)) {
            case Reach.Everywhere everywhere -> Optional.empty();
            case Reach.OfClinic one -> Optional.of(one.clinicId());
            case Reach.OfRegion region -> throw new NotFound(messageKey);
            case Reach.Nowhere nowhere -> throw new NotFound(messageKey);
        };
    }

    /**
     * The door to what concerns every clinic at once: imports.
     *
     * @return the caller: an API client that is not bound
     * @throws BoundToClinic for everybody else
     */
    public Caller toRegistry() {
        Caller caller = current.get();
        if (caller instanceof ClientCaller client && client.boundTo().isEmpty()) {
            return caller;
        }
        throw new BoundToClinic();
    }

    private static boolean mayReach(Caller caller, UUID patientId, Purpose purpose) {
        return switch (caller) {
            case Visitor visitor -> false;
            case KioskCaller kiosk -> false;
            case IdentifiedPatient self -> self.patientId().equals(patientId);
            case Citizen citizen -> citizen.mayActFor(patientId, purpose);
            case StaffMember staff -> false;
            case ClientCaller client -> mayAct(client, purpose);
            case SystemCaller system -> false;
        };
    }

    private static Reach reach(Caller caller, Purpose purpose) {
        return switch (caller) {
            case Visitor visitor -> openTo(purpose == BOOK);
            case KioskCaller kiosk -> openTo(purpose == BOOK);
            case IdentifiedPatient patient -> openTo(purpose == BOOK || purpose == VIEW);
            case Citizen citizen -> openTo(purpose == BOOK || purpose == VIEW);
            case StaffMember staff -> mayAct(staff, purpose) ? staff.reach() : Reach.NOWHERE;
            case ClientCaller client ->
                mayAct(client, purpose)
                        ? client.boundTo().<Reach>map(Reach.OfClinic::new).orElse(Reach.EVERYWHERE)
                        : Reach.NOWHERE;
            case SystemCaller system -> Reach.NOWHERE;
        };
    }

    private static Reach openTo(boolean everybody) {
        return everybody ? Reach.EVERYWHERE : Reach.NOWHERE;
    }

    private static boolean mayAct(StaffMember staff, Purpose purpose) {
        return staff.roles().stream()
                .anyMatch(role -> STAFF.getOrDefault(role, Set.of()).contains(purpose));
    }

    private static boolean mayAct(ClientCaller client, Purpose purpose) {
        return switch (purpose) {
            case VIEW ->
                client.scopes().contains(APPOINTMENTS_READ) || client.scopes().contains(PATIENTS_IDENTIFY);
            case BOOK -> client.scopes().contains(APPOINTMENTS_WRITE);
            case NOTIFY -> false;
        };
    }

    private boolean includes(Reach reach, UUID clinicId) {
        return switch (reach) {
            case Reach.Nowhere nowhere -> false;
            case Reach.OfClinic one -> one.clinicId().equals(clinicId);
            case Reach.OfRegion region ->
                regions.regionOf(clinicId).filter(region.regionId()::equals).isPresent();
            case Reach.Everywhere everywhere -> true;
        };
    }
}
