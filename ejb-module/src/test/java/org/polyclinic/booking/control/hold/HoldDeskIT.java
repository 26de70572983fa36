package org.polyclinic.booking.control.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** Which slots can be held, for how long, and by whom a hold is found and let go. */
class HoldDeskIT {

    private static final Caller VISITOR = new Visitor();
    private static final Duration LENGTH = Duration.ofMinutes(Long.parseLong(Setting.HOLD_MINUTES.fallback()));

    private final Domain domain = Domain.shared();
    private final HoldDesk holds = domain.get(HoldDesk.class);
    private World world;
    private List<UUID> slots;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
        slots = world.slots(world.generalPractitioner, World.inDays(3), 2);
    }

    private HoldDesk.Held hold(UUID slot) {
        return holds.hold(new HoldSlot(null, slot, "203.0.113.5"), VISITOR);
    }

    private UUID slotFor(int channels) {
        domain.sql("UPDATE slot SET channels = ? WHERE id = ?", channels, slots.get(0));
        return slots.get(0);
    }

    @Test
    void holdLastsAsLongAsTheSettingSays() {
        LocalDateTime before = TestClock.now().withNano(0);
        HoldDesk.Held held = hold(slots.get(0));

        assertThat(held.expiresAt())
                .isBetween(before.plus(LENGTH), TestClock.now().plus(LENGTH));
        assertThat(domain.count("slot WHERE id = ? AND free_from = ?", slots.get(0), held.expiresAt()))
                .isOne();
        assertThat(holds.find(held.id(), VISITOR)).contains(held);
    }

    @Test
    void closedSlotAndOneThatHasBegunAreHeldByNobody() {
        domain.sql("UPDATE slot SET closed = TRUE WHERE id = ?", slots.get(0));
        UUID begun = world.slots(world.cardiologist, TestClock.now().minusMinutes(5), 1)
                .get(0);

        assertRefused("slotOpen", slots.get(0));
        assertRefused("slotInFuture", begun);
        assertThat(domain.count("hold_turn")).isZero();
    }

    private void assertRefused(String rule, UUID slot) {
        assertThatThrownBy(() -> hold(slot))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::rule)
                        .containsExactly(rule));
    }

    @Test
    void slotOfOtherChannelsIsRefusedUntilItOpensToAll() {
        UUID slot = slotFor(Channel.DESK.bit());

        assertThatThrownBy(() -> hold(slot))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::rule)
                        .containsExactly("channel"));
        domain.sql(
                "UPDATE slot SET opens_to_all = ? WHERE id = ?", TestClock.now().minusMinutes(1), slot);
        assertThat(hold(slot).slotId()).isEqualTo(slot);
    }

    @Test
    void slotOfTheOwnChannelAndOneKeptForReferralsCanBeHeld() {
        assertThat(hold(slotFor(Channel.PORTAL.bit()))).isNotNull();
        domain.sql("UPDATE slot SET free_from = '1970-01-01'");
        domain.sql("DELETE FROM slot_claim");
        assertThat(hold(slotFor(Channel.REFERRAL.bit()))).isNotNull();
    }

    @Test
    void holdIsFoundAndLetGoByItsHolderAlone() {
        Caller client = client("partner");
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), client);

        for (Caller other : List.of(VISITOR, client("another"))) {
            assertThat(holds.find(held.id(), other)).isEmpty();
            assertThat(holds.release(held.id(), other)).isFalse();
        }
        assertThat(holds.find(held.id(), client)).contains(held);
        assertThat(domain.count("slot WHERE free_from = '1970-01-01'")).isOne();
        assertThat(holds.release(held.id(), client)).isTrue();
        assertThat(domain.count("slot WHERE free_from = '1970-01-01'")).isEqualTo(2);
    }

    private static Caller client(String id) {
        return new ClientCaller(id, Set.of(Roles.APPOINTMENTS_WRITE), null);
    }

    @Test
    void holdThatHasEndedIsNotFoundAndLetsGoOfNothing() {
        HoldDesk.Held held = hold(slots.get(0));
        domain.sql("UPDATE slot_claim SET expires_at = '2000-01-01'");

        assertThat(holds.find(held.id(), VISITOR)).isEmpty();
        assertThat(holds.release(held.id(), VISITOR)).isFalse();
    }
}
