package org.polyclinic.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Citizen;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.access.Reach;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.StaffMember;
import org.polyclinic.shared.access.SystemCaller;
import org.polyclinic.shared.access.Visitor;

/** A kind of caller with a role: every role, and those that come in several kinds. */
record Asker(String name, Maker maker) {

    /** Makes the caller whose own patient and clinic these are. */
    interface Maker {
        Caller of(UUID patient, UUID clinic, boolean own);
    }

    static List<Asker> everybody() {
        return Stream.of(people(), staff(), clients(false), clients(true), machines())
                .flatMap(askers -> askers)
                .toList();
    }

    private static Stream<Asker> people() {
        return Stream.of(
                new Asker("visitor", (patient, clinic, own) -> new Visitor()),
                new Asker("kiosk", (patient, clinic, own) -> new KioskCaller(Scene.KIOSK, clinic)),
                new Asker("patient", (patient, clinic, own) -> new IdentifiedPatient(patient, new Visitor())),
                new Asker(
                        "patient at a kiosk",
                        (patient, clinic, own) -> new IdentifiedPatient(patient, new KioskCaller(Scene.KIOSK, clinic))),
                new Asker(
                        "citizen",
                        (patient, clinic, own) ->
                                new Citizen(UUID.randomUUID(), Map.of(patient, Set.of(Purpose.VIEW, Purpose.BOOK)))));
    }

    private static Stream<Asker> staff() {
        return Roles.STAFF.stream()
                .sorted()
                .map(role -> new Asker(
                        role,
                        (patient, clinic, own) ->
                                new StaffMember(UUID.randomUUID(), new Reach.OfClinic(clinic), Set.of(role))));
    }

    private static Stream<Asker> clients(boolean bound) {
        return Roles.SCOPES.stream()
                .map(scope -> new Asker(
                        scope + (bound ? " of a clinic" : ""),
                        (patient, clinic, own) -> client(Set.of(scope), bound ? clinic : null, own)));
    }

    private static Caller client(Set<String> scopes, UUID clinic, boolean own) {
        return new ClientCaller(own ? Scene.CLIENT : "another", scopes, clinic);
    }

    private static Stream<Asker> machines() {
        return Stream.of(
                new Asker("client without a scope", (patient, clinic, own) -> client(Set.of(), null, own)),
                new Asker("system", (patient, clinic, own) -> new SystemCaller()));
    }

    @Override
    public String toString() {
        return name;
    }
}
