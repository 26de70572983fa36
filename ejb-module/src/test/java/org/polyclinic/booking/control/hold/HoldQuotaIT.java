package org.polyclinic.booking.control.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.TooManyHolds;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

class HoldQuotaIT {

    private static final Caller VISITOR = new Visitor();
    private static final int PER_ADDRESS = Integer.parseInt(Setting.HOLDS_PER_ADDRESS.fallback());
    private static final int PER_KIOSK = Integer.parseInt(Setting.HOLDS_PER_KIOSK.fallback());

    private final Domain domain = Domain.shared();
    private final HoldDesk holds = domain.get(HoldDesk.class);
    private List<UUID> slots;

    @BeforeEach
    void makeWorld() {
        World world = new World(domain);
        slots = world.slots(world.generalPractitioner, World.inDays(3), 2 * PER_ADDRESS);
    }

    @Test
    void visitorsFromOneAddressKeepOnlySoManySlots() {
        slots.subList(0, PER_ADDRESS).forEach(slot -> hold(slot, VISITOR, "203.0.113.5"));
        UUID next = slots.get(PER_ADDRESS);

        assertThatThrownBy(() -> hold(next, VISITOR, "203.0.113.5"))
                .isInstanceOfSatisfying(TooManyHolds.class, refused -> assertThat(refused.args())
                        .containsExactly(PER_ADDRESS));
        assertThat(domain.count("slot WHERE id = ? AND free_from = '1970-01-01'", next))
                .isOne();
        assertThat(hold(next, VISITOR, "203.0.113.6").slotId()).isEqualTo(next);
    }

    @Test
    void slotLetGoOrEndedMakesRoomForAnother() {
        List<HoldDesk.Held> held = slots.subList(0, PER_ADDRESS).stream()
                .map(slot -> hold(slot, VISITOR, "203.0.113.5"))
                .toList();
        holds.release(held.get(0).id(), VISITOR);
        domain.sql(
                "UPDATE slot_claim SET expires_at = '2000-01-01' WHERE id = ?",
                held.get(1).id());

        hold(slots.get(PER_ADDRESS), VISITOR, "203.0.113.5");
        hold(slots.get(PER_ADDRESS + 1), VISITOR, "203.0.113.5");
        assertThatThrownBy(() -> hold(slots.get(PER_ADDRESS + 2), VISITOR, "203.0.113.5"))
                .isInstanceOf(TooManyHolds.class);
    }

    @Test
    void kioskIsCountedForItself() {
        KioskCaller kiosk = kiosk();
        slots.subList(0, PER_KIOSK).forEach(slot -> hold(slot, kiosk, "203.0.113.5"));

        assertThatThrownBy(() -> hold(slots.get(PER_KIOSK), kiosk, "203.0.113.9"))
                .isInstanceOf(TooManyHolds.class);
        hold(slots.get(PER_KIOSK), kiosk(), "203.0.113.5");
        hold(slots.get(PER_KIOSK + 1), VISITOR, "203.0.113.5");
    }

    @Test
    void patientIdentifiedAtAKioskCountsForTheKiosk() {
        KioskCaller kiosk = kiosk();
        slots.subList(0, PER_KIOSK).forEach(slot -> hold(slot, kiosk, "203.0.113.5"));
        Caller patient = new IdentifiedPatient(UUID.randomUUID(), kiosk);

        assertThatThrownBy(() -> hold(slots.get(PER_KIOSK), patient, "203.0.113.9"))
                .isInstanceOf(TooManyHolds.class);
    }

    @Test
    void apiClientKeepsMoreThanAVisitor() {
        Caller client = new ClientCaller("partner", Set.of(Roles.APPOINTMENTS_WRITE), null);

        slots.subList(0, PER_ADDRESS + 1).forEach(slot -> hold(slot, client, null));

        assertThat(domain.count("slot_claim WHERE expires_at IS NOT NULL")).isEqualTo(PER_ADDRESS + 1);
    }

    @Test
    void manyAtOnceFromOneAddressFindNoGap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PER_ADDRESS);
        List<Future<HoldDesk.Held>> asked = slots.stream()
                .map(slot -> threads.submit(() -> hold(slot, VISITOR, "203.0.113.5")))
                .toList();
        for (Future<HoldDesk.Held> one : asked) {
            try {
                one.get();
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(TooManyHolds.class);
            }
        }
        threads.shutdown();

        assertThat(domain.count("slot_claim")).isEqualTo(PER_ADDRESS);
    }

    private HoldDesk.Held hold(UUID slot, Caller caller, String address) {
        return holds.hold(new HoldSlot(null, slot, address), caller);
    }

    private static KioskCaller kiosk() {
        return new KioskCaller(UUID.randomUUID(), UUID.randomUUID());
    }
}
