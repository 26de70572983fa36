package org.polyclinic.schedule.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** Days and times of a doctor post as a visitor sees them. */
class SlotsIT {

    private static final int LONGEST = 62;
    private static final int LONGEST_WITH_TIMES = 7;

    private final Domain domain = Domain.shared();
    private World world;
    private LocalDateTime morning;
    private LocalDate day;
    private List<UUID> slots;

    @BeforeEach
    void slotsOfOneMorning() {
        world = new World(domain);
        morning = World.inDays(3);
        day = morning.toLocalDate();
        slots = world.slots(world.generalPractitioner, morning, 3);
    }

    private static <T> T as(Caller caller, Function<Slots, T> work) {
        return Boundaries.request(Domain.shared(), caller, at -> work.apply(at.get(Slots.class)));
    }

    private static List<DayView> days(SlotQuery query) {
        return as(new Visitor(), to -> to.days(query));
    }

    private static List<SlotView> times(SlotQuery query) {
        return times(query, new Visitor());
    }

    private static List<SlotView> times(SlotQuery query, Caller caller) {
        return as(caller, to -> to.times(query));
    }

    private static SlotView get(UUID slot) {
        return as(new Visitor(), to -> to.get(slot));
    }

    private static List<UUID> alternatives(UUID slot, int limit) {
        return ids(as(new Visitor(), to -> to.alternatives(slot, null, limit)));
    }

    private SlotQuery between(LocalDate from, LocalDate to) {
        return new SlotQuery(world.generalPractitioner, null, null, from, to);
    }

    private static List<UUID> ids(List<SlotView> views) {
        return views.stream().map(SlotView::id).toList();
    }

    @Test
    void longestSpanOfDaysIsAnsweredDayByDay() {
        List<DayView> days = days(between(day, day.plusDays(LONGEST - 1)));

        assertThat(days).hasSize(LONGEST).extracting(DayView::date).isSorted();
        assertThat(days.get(0).total()).isEqualTo(3);
        assertThat(days.get(1)).isEqualTo(new DayView(day.plusDays(1), null, null, 0, 0, null));
    }

    @Test
    void spanOfDaysIsNeitherTooLongNorBackwards() {
        for (LocalDate to : List.of(day.plusDays(LONGEST), day.minusDays(1))) {
            assertThatThrownBy(() -> days(between(day, to)))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.args())
                            .containsExactly(LONGEST));
        }
        assertThat(days(between(day, day))).hasSize(1);
    }

    @Test
    void timesAreOfAWeekAtMost() {
        assertThat(ids(times(between(day, day.plusDays(LONGEST_WITH_TIMES - 1)))))
                .containsExactlyElementsOf(slots);
        assertThatThrownBy(() -> times(between(day, day.plusDays(LONGEST_WITH_TIMES))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> times(between(day, day.minusDays(1)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void holidayIsNamedUnlessTheDoctorWorksAllTheSame() {
        dayOff(day, null, "Выходной");
        dayOff(day.plusDays(1), world.region, "День области");
        dayOff(day.plusDays(2), region(), "Праздник соседей");

        assertThat(days(between(day, day.plusDays(2))))
                .extracting(DayView::holiday)
                .containsExactly(null, "День области", null);
    }

    private void dayOff(LocalDate date, UUID region, String name) {
        domain.sql(
                "INSERT INTO calendar_day (id, day, region_id, kind, name) VALUES (?, ?, ?, 'HOLIDAY', ?)",
                Ids.next(),
                date,
                region,
                name);
    }

    private UUID region() {
        UUID id = Ids.next();
        domain.sql("INSERT INTO region (id, code, name, time_zone) VALUES (?, '99', 'Соседи', 'Europe/Moscow')", id);
        return id;
    }

    @Test
    void timesTellWhichAreFreeForTheCaller() {
        domain.sql("UPDATE slot SET channels = ? WHERE id = ?", Channel.KIOSK.bit(), slots.get(0));
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", slots.get(1));

        assertThat(times(between(day, day))).extracting(SlotView::free).containsExactly(false, false, true);
        assertThat(times(between(day, day), new KioskCaller(UUID.randomUUID(), world.clinic)))
                .extracting(SlotView::free)
                .containsExactly(true, false, true);
        assertThat(get(slots.get(1)).free()).isFalse();
    }

    @Test
    void slotsAreThoseOfTheServiceAndOfWhoPays() {
        domain.sql("UPDATE slot SET service_id = ? WHERE id = ?", world.cardiologyVisit, slots.get(0));
        domain.sql("UPDATE slot SET financing = 'PAID' WHERE id = ?", slots.get(1));

        assertThat(times(world.visit, null)).containsExactly(slots.get(2));
        assertThat(times(world.cardiologyVisit, null)).containsExactly(slots.get(0), slots.get(2));
        assertThat(times(null, Financing.PAID)).containsExactly(slots.get(1));
    }

    private List<UUID> times(UUID service, Financing financing) {
        SlotQuery query = new SlotQuery(world.generalPractitioner, service, financing, day, day);
        List<UUID> times = ids(times(query));
        assertThat(days(query))
                .singleElement()
                .satisfies(one -> assertThat(one.total()).isEqualTo(times.size()))
                .satisfies(one -> assertThat(one.free()).isEqualTo(times.size()));
        return times;
    }

    @Test
    void alternativesAreAsManyAsAskedForAndNoneThatIsTaken() {
        assertThat(alternatives(slots.get(0), 1)).hasSize(1);
        assertThat(alternatives(slots.get(0), 10)).containsExactlyElementsOf(slots);
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id <> ?", slots.get(2));
        assertThat(alternatives(slots.get(0), 10)).containsExactly(slots.get(2));
        domain.sql("UPDATE slot SET free_from = '9999-12-31'");
        assertThat(alternatives(slots.get(0), 10)).isEmpty();
    }

    @Test
    void alternativesAreTheNeighboursHoweverManySlotsThereAre() {
        List<UUID> many = world.slots(world.generalPractitioner, morning.plusDays(1), 9);
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", many.get(4));

        assertThat(alternatives(many.get(4), 2)).containsExactlyInAnyOrder(many.get(3), many.get(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1})
    void alternativesAreBetweenOneAndTen(int limit) {
        assertThatThrownBy(() -> alternatives(slots.get(0), limit)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void alternativesLieWithinTwoWeeks() {
        UUID near =
                world.slots(world.generalPractitioner, morning.plusDays(13), 1).get(0);
        UUID far =
                world.slots(world.generalPractitioner, morning.plusDays(15), 1).get(0);

        assertThat(alternatives(slots.get(0), 10)).contains(near).doesNotContain(far);
        assertThat(alternatives(far, 10)).contains(near).doesNotContainAnyElementsOf(slots);
    }

    @Test
    void unknownSlotIsNotFound() {
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> get(unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> alternatives(unknown, 5)).isInstanceOf(NotFound.class);
    }
}
