package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** The life of a slot's state, and the order in which two slots are locked. */
class SlotStatesIT {

    private static final int ROUNDS = 40;

    private final Domain domain = Domain.shared();
    private final SlotAllocation slots = domain.get(SlotAllocation.class);
    private LocalDateTime now;
    private UUID slot;
    private UUID later;

    @BeforeEach
    void makeSlots() {
        World world = new World(domain);
        now = World.inDays(0);
        List<UUID> two = world.slots(world.generalPractitioner, World.inDays(3), 2).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        slot = two.get(0);
        later = two.get(1);
    }

    @Test
    void holdKeepsASlotUntilItsEndAndThenItIsFreeByItself() {
        assertThat(hold(now.plusMinutes(10))).isTrue();
        assertThat(state(now)).isEqualTo(SlotState.HELD);
        assertThat(take(now.plusMinutes(9))).isFalse();
        AllocatedSlot lapsed = at(now.plusMinutes(10));
        assertThat(lapsed.state()).isEqualTo(SlotState.FREE);
        assertThat(lapsed.lapsedHold()).isTrue();
        assertThat(take(now.plusMinutes(10))).isTrue();
        assertThat(state(now.plusDays(1))).isEqualTo(SlotState.TAKEN);
    }

    @Test
    void takenSlotIsTakenOnceAndFreeAgainWhenReleased() {
        assertThat(at(now).lapsedHold()).isFalse();
        assertThat(take(now)).isTrue();
        assertThat(take(now)).isFalse();
        assertThat(hold(now.plusMinutes(10))).isFalse();
        run(() -> slots.release(slot));
        assertThat(state(now)).isEqualTo(SlotState.FREE);
        assertThat(free()).containsExactlyInAnyOrder(slot, later);
    }

    @Test
    void confirmedHoldDoesNotEnd() {
        hold(now.plusMinutes(10));
        run(() -> slots.confirm(slot));
        assertThat(state(now.plusMinutes(11))).isEqualTo(SlotState.TAKEN);
    }

    @Test
    void closedSlotIsNeitherTakenNorFreedAndOneThatHasBegunIsOver() {
        domain.sql("UPDATE slot SET closed = TRUE, free_from = '9999-12-31' WHERE id = ?", slot);
        assertThat(state(now)).isEqualTo(SlotState.CLOSED);
        assertThat(take(now)).isFalse();
        run(() -> slots.release(slot));
        assertThat(state(now)).isEqualTo(SlotState.CLOSED);
        assertThat(free()).containsExactly(later);
        assertThat(domain.inTransaction(() -> slots.find(later, now.plusDays(9)).orElseThrow())
                        .state())
                .isEqualTo(SlotState.OVER);
    }

    @Test
    void moveTakesOneAndReleasesTheOtherOrSaysThatItCannot() {
        take(now);
        assertThat(move(slot, later)).isTrue();
        assertThat(free()).containsExactly(slot);
        assertThat(move(later, slot)).isTrue();
        assertThat(free()).containsExactly(later);
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", later);
        assertThat(move(slot, later)).isFalse();
    }

    /** In the order of their ids whichever way it goes: two that cross would otherwise wait for each other. */
    @Test
    void movesThatCrossNeverDeadlock() {
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id IN (?, ?)", slot, later);
        CompletableFuture<?>[] both = {
            CompletableFuture.runAsync(() -> again(slot, later)), CompletableFuture.runAsync(() -> again(later, slot))
        };
        assertThat(CompletableFuture.allOf(both)).succeedsWithin(java.time.Duration.ofSeconds(60));
    }

    private void again(UUID from, UUID to) {
        IntStream.range(0, ROUNDS).forEach(round -> move(from, to));
    }

    private boolean move(UUID from, UUID to) {
        return domain.inTransaction(() -> slots.move(from, to, false, now));
    }

    private boolean take(LocalDateTime at) {
        return domain.inTransaction(() -> slots.take(slot, at));
    }

    private boolean hold(LocalDateTime until) {
        return domain.inTransaction(() -> slots.hold(slot, until, now));
    }

    private AllocatedSlot at(LocalDateTime instant) {
        return domain.inTransaction(() -> slots.find(slot, instant).orElseThrow());
    }

    private SlotState state(LocalDateTime instant) {
        return at(instant).state();
    }

    private Set<UUID> free() {
        return domain.inTransaction(() -> slots.free(List.of(slot, later), now));
    }

    private void run(Runnable work) {
        domain.inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
