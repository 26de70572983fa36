package org.polyclinic.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.account.BoundToClinic;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Citizen;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.access.Reach;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.StaffMember;
import org.polyclinic.shared.access.SystemCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** The doors for those who no boundary method is open to yet, and the rules that methods alone would not show. */
class DoorsIT {

    private static final String KEY = "booking.appointmentNotFound";
    private static final UUID PATIENT = UUID.randomUUID();

    private final Domain domain = Domain.shared();
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
    }

    private boolean opens(Caller caller, Function<Doors, ?> door) {
        try {
            as(caller, door);
            return true;
        } catch (NotFound refused) {
            assertThat(refused.messageKey()).isEqualTo(KEY);
            return false;
        }
    }

    private <T> T as(Caller caller, Function<Doors, T> work) {
        return Boundaries.request(domain, caller, at -> work.apply(domain.get(Doors.class)));
    }

    private boolean reaches(Caller caller, UUID clinic, Purpose purpose) {
        return opens(caller, doors -> doors.toClinic(clinic, purpose, KEY));
    }

    private boolean reachesPatient(Caller caller, Purpose purpose) {
        return opens(caller, doors -> doors.toPatient(PATIENT, purpose, KEY));
    }

    private static StaffMember staff(Reach reach, String role) {
        return new StaffMember(UUID.randomUUID(), reach, Set.of(role));
    }

    @Test
    void registrarReachesTheOwnClinicAndNoOther() {
        StaffMember registrar = staff(new Reach.OfClinic(world.clinic), Roles.REGISTRAR);

        assertThat(reaches(registrar, world.clinic, Purpose.BOOK)).isTrue();
        assertThat(reaches(registrar, world.clinic, Purpose.VIEW)).isTrue();
        assertThat(reaches(registrar, world.clinic, Purpose.NOTIFY)).isFalse();
        assertThat(reaches(registrar, world.otherClinic, Purpose.BOOK)).isFalse();
        assertThat(reaches(registrar, world.otherClinic, Purpose.VIEW)).isFalse();
    }

    @Test
    void officerOfTheDepartmentLooksIntoTheClinicsOfTheRegion() {
        StaffMember own = staff(new Reach.OfRegion(world.region), Roles.DEPARTMENT_OFFICER);
        StaffMember stranger = staff(new Reach.OfRegion(UUID.randomUUID()), Roles.DEPARTMENT_OFFICER);

        assertThat(reaches(own, world.clinic, Purpose.VIEW)).isTrue();
        assertThat(reaches(own, world.clinic, Purpose.BOOK)).isFalse();
        assertThat(reaches(own, UUID.randomUUID(), Purpose.VIEW)).isFalse();
        assertThat(reaches(stranger, world.clinic, Purpose.VIEW)).isFalse();
    }

    @Test
    void auditorOfTheStateLooksIntoEveryClinic() {
        StaffMember auditor = staff(Reach.EVERYWHERE, Roles.AUDITOR);

        assertThat(reaches(auditor, world.otherClinic, Purpose.VIEW)).isTrue();
        assertThat(reaches(auditor, world.otherClinic, Purpose.BOOK)).isFalse();
    }

    @Test
    void roleWithoutARuleReachesNoClinicHoweverWideItsReach() {
        for (String role : Set.of(Roles.SCHEDULE_MANAGER, Roles.MODERATOR, Roles.SUPPORT_OPERATOR, Roles.INSURER)) {
            for (Purpose purpose : Purpose.values()) {
                assertThat(reaches(staff(Reach.EVERYWHERE, role), world.clinic, purpose))
                        .as(role + " " + purpose)
                        .isFalse();
            }
        }
    }

    @Test
    void noStaffReachesAPatientYetAndTheSystemNobody() {
        for (Purpose purpose : Purpose.values()) {
            for (String role : Roles.STAFF) {
                assertThat(reachesPatient(staff(Reach.EVERYWHERE, role), purpose))
                        .as(role + " " + purpose)
                        .isFalse();
            }
            assertThat(reachesPatient(new SystemCaller(), purpose)).isFalse();
            assertThat(reaches(new SystemCaller(), world.clinic, purpose)).isFalse();
        }
    }

    @Test
    void citizenActsForPatientsInTheirScopesOnly() {
        Citizen reader = new Citizen(UUID.randomUUID(), Map.of(PATIENT, Set.of(Purpose.VIEW)));

        assertThat(reachesPatient(reader, Purpose.VIEW)).isTrue();
        assertThat(reachesPatient(reader, Purpose.BOOK)).isFalse();
        assertThat(reachesPatient(reader, Purpose.NOTIFY)).isFalse();
        assertThat(reachesPatient(new Citizen(UUID.randomUUID(), Map.of()), Purpose.VIEW))
                .isFalse();
    }

    @Test
    void patientReachesTheOwnDataOnlyAndAVisitorNobodys() {
        assertThat(reachesPatient(new IdentifiedPatient(PATIENT, new Visitor()), Purpose.BOOK))
                .isTrue();
        assertThat(reachesPatient(new IdentifiedPatient(UUID.randomUUID(), new Visitor()), Purpose.BOOK))
                .isFalse();
        assertThat(reachesPatient(new Visitor(), Purpose.VIEW)).isFalse();
    }

    @Test
    void clientReachesPatientsAndClinicsByItsScopes() {
        ClientCaller reader = client(Set.of(Roles.APPOINTMENTS_READ), world.clinic);

        assertThat(reachesPatient(reader, Purpose.VIEW)).isTrue();
        assertThat(reachesPatient(reader, Purpose.BOOK)).isFalse();
        assertThat(reaches(reader, world.clinic, Purpose.VIEW)).isTrue();
        assertThat(reaches(reader, world.otherClinic, Purpose.VIEW)).isFalse();
        assertThat(reaches(reader, world.clinic, Purpose.BOOK)).isFalse();
    }

    private static ClientCaller client(Set<String> scopes, UUID clinic) {
        return new ClientCaller("partner", scopes, clinic);
    }

    @Test
    void listsAreNarrowedToTheClinicOfTheCaller() {
        Set<String> scopes = Set.of(Roles.APPOINTMENTS_READ);
        Function<Doors, Optional<UUID>> list = doors -> doors.onlyClinic(Purpose.VIEW, KEY);

        assertThat(as(client(scopes, world.clinic), list)).contains(world.clinic);
        assertThat(as(client(scopes, null), list)).isEmpty();
        assertThat(opens(new Visitor(), list)).isFalse();
        assertThat(opens(staff(new Reach.OfRegion(world.region), Roles.DEPARTMENT_OFFICER), list))
                .isFalse();
    }

    @Test
    void clinicIsNotLookedUpForWhoReachesEveryClinic() {
        assertThat(opens(
                        new Visitor(),
                        doors -> doors.toClinic(
                                () -> {
                                    throw new AssertionError("looked up");
                                },
                                Purpose.BOOK,
                                KEY)))
                .isTrue();
    }

    @Test
    void whatIsInNoClinicDoesNotExistForWhoReachesOne() {
        ClientCaller bound = client(Set.of(Roles.APPOINTMENTS_WRITE), world.clinic);

        assertThat(opens(bound, doors -> doors.toClinic(Optional::empty, Purpose.BOOK, KEY)))
                .isFalse();
    }

    @Test
    void onlyAnUnboundClientReachesTheWholeRegistry() {
        Set<String> scopes = Set.of(Roles.IMPORTS_WRITE);

        assertThat(as(client(scopes, null), Doors::toRegistry)).isEqualTo(client(scopes, null));
        assertThatThrownBy(() -> as(client(scopes, world.clinic), Doors::toRegistry))
                .isInstanceOf(BoundToClinic.class);
        assertThatThrownBy(() -> as(staff(Reach.EVERYWHERE, Roles.AUDITOR), Doors::toRegistry))
                .isInstanceOf(BoundToClinic.class);
    }

    @Test
    void withoutAnEstablishedCallerThereIsNoDoor() {
        assertThatThrownBy(() -> as(null, doors -> doors.toClinic(world.clinic, Purpose.BOOK, KEY)))
                .isInstanceOf(EJBAccessException.class);
    }
}
