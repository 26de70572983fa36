package org.polyclinic.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Name, roles, channel and origin follow from the kind of caller. */
class CallerTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final KioskCaller KIOSK = new KioskCaller(ID, UUID.randomUUID());

    @Test
    void namesAreThoseThatStandInTheDatabase() {
        assertThat(new Visitor().name()).isEqualTo("visitor");
        assertThat(KIOSK.name()).isEqualTo("kiosk:" + ID);
        assertThat(new IdentifiedPatient(ID, new Visitor()).name()).isEqualTo("patient:" + ID);
        assertThat(new Citizen(ID, Map.of()).name()).isEqualTo("citizen:" + ID);
        assertThat(staff(Roles.DOCTOR).name()).isEqualTo("staff:" + ID);
        assertThat(new ClientCaller("partner", Set.of(), null).getName()).isEqualTo("client:partner");
        assertThat(new SystemCaller().name()).isEqualTo("system");
    }

    @Test
    void patientKeepsTheChannelAndTheRoleOfThePlace() {
        assertThat(new IdentifiedPatient(ID, new Visitor()).channel()).isEqualTo(Channel.PORTAL);
        assertThat(new IdentifiedPatient(ID, KIOSK).channel()).isEqualTo(Channel.KIOSK);
        assertThat(new IdentifiedPatient(ID, KIOSK).roles()).containsExactlyInAnyOrder(Roles.PATIENT, Roles.KIOSK);
        assertThat(new IdentifiedPatient(ID, KIOSK).origin()).isEqualTo("KIOSK");
    }

    @Test
    void staffComeByTheChannelOfTheirRole() {
        assertThat(staff(Roles.REGISTRAR).channel()).isEqualTo(Channel.DESK);
        assertThat(staff(Roles.DOCTOR).channel()).isEqualTo(Channel.DOCTOR);
        assertThat(staff(Roles.SUPPORT_OPERATOR).channel()).isEqualTo(Channel.CALL_CENTRE);
        assertThat(staff(Roles.DOCTOR, Roles.REGISTRAR).channel()).isEqualTo(Channel.DESK);
    }

    @Test
    void staffHaveRolesOfStaffOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> staff(Roles.REGISTRAR, Roles.PATIENT));
        assertThatIllegalArgumentException().isThrownBy(CallerTest::staff);
    }

    @Test
    void clientWhoseScopeNamesARoleDoesNotGetIt() {
        ClientCaller client = new ClientCaller("partner", Set.of(Roles.SLOTS_READ, Roles.REGISTRAR, "system"), null);

        assertThat(client.roles()).containsExactlyInAnyOrder(Roles.SLOTS_READ, Roles.INTEGRATION_CLIENT);
    }

    @Test
    void systemBooksThroughNoChannelButHasAnOrigin() {
        assertThat(new SystemCaller().origin()).isEqualTo("SYSTEM");
        assertThatIllegalStateException().isThrownBy(() -> new SystemCaller().channel());
    }

    private static StaffMember staff(String... roles) {
        return new StaffMember(ID, new Reach.OfClinic(UUID.randomUUID()), Set.of(roles));
    }
}
