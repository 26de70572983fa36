package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** What lists of slots answer when some are held, taken, closed, or kept for others. */
class SlotQueriesIT {

    private static final Domain DOMAIN = Domain.shared();
    private static final int DESK_ONLY = Channel.DESK.bit();

    private final SlotQueries queries = DOMAIN.get(SlotQueries.class);
    private final AvailabilityQuery availability = DOMAIN.get(AvailabilityQuery.class);
    private World world;
    private LocalDateTime morning;
    private List<UUID> slots;

    @BeforeEach
    void slotsOfOneMorning() {
        world = new World(DOMAIN);
        morning = World.inDays(3);
        slots = world.slots(world.generalPractitioner, morning, 6);
    }

    private static void takeUntil(UUID slot, String freeFrom) {
        DOMAIN.sql("UPDATE slot SET free_from = ? WHERE id = ?", freeFrom, slot);
    }

    /** Of the general practitioner; null: none. */
    private UUID nearest(DoctorFilter filter) {
        SlotView slot = DOMAIN
                .inTransaction(() -> availability.search(filter, PageRequest.first(10), Channel.PORTAL))
                .items()
                .stream()
                .filter(offer -> offer.post().id().equals(world.generalPractitioner))
                .findFirst()
                .orElseThrow()
                .nearest();
        return slot == null ? null : slot.id();
    }

    @Test
    void nearestSlotSkipsWhatIsTakenHeldOrKeptForOthers() {
        takeUntil(slots.get(0), "9999-12-31");
        takeUntil(slots.get(1), morning.toString());
        DOMAIN.sql("UPDATE slot SET channels = ? WHERE id = ?", DESK_ONLY, slots.get(2));
        DOMAIN.sql("UPDATE slot SET closed = TRUE, free_from = '9999-12-31' WHERE id = ?", slots.get(3));
        assertThat(nearest(DoctorFilter.any())).isEqualTo(slots.get(4));
    }

    @Test
    void heldSlotIsFreeAgainByItselfWhenTheHoldEnds() {
        takeUntil(slots.get(0), "2001-01-01");
        assertThat(nearest(DoctorFilter.any())).isEqualTo(slots.get(0));
        assertThat(days().get(0).free()).isEqualTo(6);
    }

    @Test
    void nearestSlotLiesWithinTheDaysOfTheClinic() {
        LocalDate day = morning.plusHours(7).toLocalDate();
        assertThat(nearest(filter(day, day))).isEqualTo(slots.get(0));
        assertThat(nearest(filter(day.plusDays(1), null))).isNull();
        assertThat(nearest(filter(null, day.minusDays(1)))).isNull();
    }

    private static DoctorFilter filter(LocalDate from, LocalDate to) {
        return new DoctorFilter(null, null, null, null, null, null, null, null, null, null, from, to, false);
    }

    private List<DayView> days() {
        LocalDate day = morning.plusHours(7).toLocalDate();
        SlotQuery query = new SlotQuery(world.generalPractitioner, null, null, day, day.plusDays(5));
        return DOMAIN.inTransaction(() -> queries.days(query, Channel.PORTAL));
    }

    @Test
    void dayTellsHoursAllSlotsAndFreeOnes() {
        takeUntil(slots.get(0), "9999-12-31");
        DOMAIN.sql("UPDATE slot SET channels = ? WHERE id = ?", DESK_ONLY, slots.get(2));
        DOMAIN.sql("UPDATE slot SET closed = TRUE, free_from = '9999-12-31' WHERE id = ?", slots.get(5));
        assertThat(days()).singleElement().satisfies(day -> {
            assertThat(day.total()).isEqualTo(5);
            assertThat(day.free()).isEqualTo(3);
            assertThat(day.worksFrom()).isEqualTo(morning.plusHours(7).toLocalTime());
            assertThat(day.worksTo())
                    .isEqualTo(morning.plusHours(7).plusMinutes(100).toLocalTime());
        });
    }

    @Test
    void alternativesAreOfTheDoctorFirstThenOfColleaguesNearestInTimeFirst() {
        UUID colleague = world.post(world.generalPractice, "103", world.visit);
        List<UUID> others = world.slots(colleague, morning, 6);
        world.slots(world.cardiologist, morning, 6);
        takeUntil(slots.get(2), "9999-12-31");
        takeUntil(slots.get(3), "9999-12-31");
        List<UUID> found = DOMAIN.inTransaction(() -> {
            SlotView taken = queries.find(slots.get(2), Channel.PORTAL).orElseThrow();
            return queries.alternatives(taken, null, Channel.PORTAL, 6).stream()
                    .map(SlotView::id)
                    .toList();
        });
        assertThat(found.subList(0, 4))
                .containsExactly(
                        slots.get(1),
                        firstOf(slots.get(0), slots.get(4)),
                        lastOf(slots.get(0), slots.get(4)),
                        slots.get(5));
        assertThat(found.subList(4, 6))
                .startsWith(others.get(2))
                .isSubsetOf(others.get(2), others.get(1), others.get(3));
    }

    private static UUID firstOf(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static UUID lastOf(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
