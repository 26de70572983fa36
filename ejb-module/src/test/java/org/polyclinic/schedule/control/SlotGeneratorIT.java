package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.control.appointment.BookingDesk;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.schedule.ScheduleClash;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

class SlotGeneratorIT {

    private static final int SLOTS_A_DAY = 9;

    private final Domain domain = Domain.shared();
    private final SlotGenerator generator = domain.get(SlotGenerator.class);
    private final Timetables timetables = domain.get(Timetables.class);
    private final SlotQueries queries = domain.get(SlotQueries.class);
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
    }

    @Test
    void slotsAreMadeForEveryDayOfTheHorizon() {
        save(everyDay(world.generalPractitioner));

        generateAll();

        assertThat(domain.count("(SELECT DISTINCT local_date FROM slot) d")).isBetween(60, 61);
        assertThat(domain.count("slot WHERE starts_at < ?", TestClock.now())).isZero();
        assertThat(domain.count(
                        "slot WHERE local_date > ?",
                        TestClock.today().toLocalDate().plusDays(2)))
                .isGreaterThan(57 * SLOTS_A_DAY);
    }

    @Test
    void generatingAgainChangesNothing() {
        save(everyDay(world.generalPractitioner));
        generateAll();
        int slots = domain.count("slot");
        domain.sql("UPDATE slot_horizon SET stale = TRUE, next_run = '2000-01-01'");

        generateAll();

        assertThat(domain.count("slot")).isEqualTo(slots);
    }

    @Test
    void manyNodesAtOnceMakeEverySlotOnce() throws Exception {
        save(everyDay(world.generalPractitioner));
        save(everyDay(world.cardiologist));
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        Callable<Integer> node = () -> {
            generateAll();
            return 0;
        };

        nodes.invokeAll(Stream.generate(() -> node).limit(8).collect(Collectors.toList()));
        nodes.shutdown();
        generateAll();

        assertThat(domain.count("slot")).isEqualTo(domain.count("(SELECT DISTINCT post_id, starts_at FROM slot) s"));
        assertThat(domain.count("(SELECT DISTINCT local_date FROM slot WHERE post_id = ?) d", world.cardiologist))
                .isBetween(60, 61);
    }

    @Test
    void leaveTakesFreeSlotsAwayAndLeavesBookedOnes() {
        save(everyDay(world.generalPractitioner));
        generateAll();
        LocalDate day = LocalDate.now(TestClock.CLOCK).plusDays(5);
        UUID booked = world.id("SELECT MIN(id) AS id FROM slot WHERE local_date = ?", day);
        Patient patient = world.patient();
        domain.get(BookingDesk.class).book(World.wish(booked, patient), World.self(patient));

        domain.inTransaction(() -> {
            timetables.saveExceptions(List.of(ScheduleException.absence(
                            ScheduleException.Kind.LEAVE,
                            world.clinic,
                            world.generalPractitioner,
                            day.minusDays(1).atStartOfDay(),
                            day.plusDays(2).atStartOfDay(),
                            "отпуск")
                    .writtenBy("test", TestClock.now())));
            return null;
        });
        generateAll();

        assertThat(domain.count("slot WHERE local_date = ?", day)).isOne();
        assertThat(domain.count("slot_claim WHERE slot_id = ?", booked)).isOne();
    }

    @Test
    void leaveTakesAwayMoreSlotsThanGoIntoOneStatement() {
        domain.sql("UPDATE clinic SET horizon_days = 3");
        save(everyDay(world.generalPractitioner, LocalTime.of(8, 0), LocalTime.of(20, 0), 2));
        generateAll();
        LocalDate today = LocalDate.now(TestClock.CLOCK);
        assertThat(domain.count("slot")).isGreaterThan(1000);

        domain.inTransaction(() -> {
            timetables.saveExceptions(List.of(ScheduleException.absence(
                            ScheduleException.Kind.LEAVE,
                            world.clinic,
                            world.generalPractitioner,
                            today.minusDays(1).atStartOfDay(),
                            today.plusDays(9).atStartOfDay(),
                            "отпуск")
                    .writtenBy("test", TestClock.now())));
            return null;
        });
        generateAll();

        assertThat(domain.count("slot")).isZero();
    }

    @Test
    void daySaidForTheRegionGoesBeforeThatOfTheCountry() {
        LocalDate here = LocalDate.now(TestClock.CLOCK).plusDays(5);
        LocalDate everywhere = here.plusDays(1);
        save(everyDay(world.generalPractitioner));
        domain.inTransaction(() -> {
            timetables.saveDays(List.of(
                    CalendarDay.working(world.region, here, DayOfWeek.MONDAY, "рабочий"),
                    CalendarDay.off(null, here, CalendarDay.Kind.HOLIDAY, "праздник"),
                    CalendarDay.off(null, everywhere, CalendarDay.Kind.HOLIDAY, "праздник")));
            return null;
        });

        generateAll();

        assertThat(domain.count("slot WHERE local_date = ?", here)).isEqualTo(SLOTS_A_DAY);
        assertThat(domain.count("slot WHERE local_date = ?", everywhere)).isZero();
        assertThat(domain.count("slot WHERE local_date = ?", everywhere.plusDays(1)))
                .isEqualTo(SLOTS_A_DAY);
    }

    @Test
    void dayOfTheCalendarMakesSlotsAnewInClinicsThatHaveThem() {
        LocalDate day = LocalDate.now(TestClock.CLOCK).plusDays(5);
        save(everyDay(world.generalPractitioner));
        generateAll();

        domain.inTransaction(() -> {
            timetables.saveDays(List.of(CalendarDay.off(null, day, CalendarDay.Kind.HOLIDAY, "праздник")));
            return null;
        });
        generateAll();

        assertThat(domain.count("slot WHERE local_date = ?", day)).isZero();
    }

    @Test
    void nearestOfTheSlotsMadeIsKnownAtOnce() {
        save(everyDay(world.generalPractitioner));

        generateAll();

        assertThat(domain.text("SELECT MIN(starts_at) AS v FROM nearest_slot"))
                .isEqualTo(domain.text("SELECT MIN(starts_at) AS v FROM slot"));
    }

    @Test
    void postThatNoLongerWorksGetsNoSlots() {
        save(everyDay(world.generalPractitioner));
        domain.sql("UPDATE doctor_post SET active = FALSE");

        generateAll();

        assertThat(domain.count("slot")).isZero();
    }

    @Test
    void doctorOrRoomCannotBeInTwoPlacesAtOnce() {
        save(everyDay(world.generalPractitioner));
        ScheduleTemplate sameRoom = new ScheduleTemplate(
                world.cardiologist,
                world.roomOf(world.generalPractitioner),
                null,
                Financing.OMS,
                LocalDate.of(2026, 1, 1),
                null);
        sameRoom.works(WorkingTime.of(DayOfWeek.MONDAY, LocalTime.of(11, 40), LocalTime.of(13, 0), 20));
        sameRoom.writtenBy("test", TestClock.now());

        assertThatThrownBy(() -> save(sameRoom)).isInstanceOf(ScheduleClash.class);
    }

    @Test
    void databaseItselfRefusesOverlappingSlotsOfADoctor() {
        world.slots(world.generalPractitioner, World.inDays(3), 1);

        assertThatThrownBy(() ->
                        world.slots(world.generalPractitioner, World.inDays(3).plusMinutes(10), 1))
                .hasStackTraceContaining("slot_doctor_once");
    }

    @Test
    void daysAndTimesShowWhatIsFreeForTheChannel() {
        UUID free = world.slots(world.generalPractitioner, World.inDays(3), 1).get(0);
        UUID desk = world.slot(world.generalPractitioner, World.inDays(3).plusHours(1), Channel.DESK.bit());
        LocalDate day = World.inDays(3).plusHours(7).toLocalDate();
        SlotQuery query = new SlotQuery(world.generalPractitioner, null, Financing.OMS, day, day);

        assertThat(domain.inTransaction(() -> queries.days(query, Channel.PORTAL)))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.free()).isOne();
                    assertThat(shown.total()).isEqualTo(2);
                    assertThat(shown.worksFrom()).isEqualTo(LocalTime.of(10, 0));
                });
        assertThat(domain.inTransaction(() -> queries.times(query, Channel.PORTAL)))
                .extracting(SlotView::id, SlotView::free)
                .containsExactly(tuple(free, true), tuple(desk, false));
    }

    @Test
    void doctorsComeInTheOrderOfTheirNearestFreeSlotPageByPage() {
        world.slots(world.cardiologist, World.inDays(2), 1);
        world.slots(world.generalPractitioner, World.inDays(3), 1);
        AvailabilityQuery availability = domain.get(AvailabilityQuery.class);

        Page<DoctorOffer> first = domain.inTransaction(
                () -> availability.search(DoctorFilter.any(), PageRequest.first(1), Channel.PORTAL));
        Page<DoctorOffer> second = domain.inTransaction(
                () -> availability.search(DoctorFilter.any(), new PageRequest(first.next(), 1), Channel.PORTAL));

        assertThat(first.items()).extracting(offer -> offer.post().id()).containsExactly(world.cardiologist);
        assertThat(first.items().get(0).nearest().time().start().getOffset()).hasToString("+07:00");
        assertThat(second.items()).extracting(offer -> offer.post().id()).containsExactly(world.generalPractitioner);
        assertThat(second.next()).isNull();
    }

    @Test
    void alternativesAreOfTheSameDoctorFirst() {
        List<UUID> same = world.slots(world.generalPractitioner, World.inDays(3), 3);
        UUID colleague = world.post(world.generalPractice, "103", world.visit);
        UUID other = world.slots(colleague, World.inDays(3), 1).get(0);
        SlotView taken = domain.inTransaction(
                () -> queries.find(same.get(0), Channel.PORTAL).orElseThrow());
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", same.get(0));

        assertThat(domain.inTransaction(() -> queries.alternatives(taken, null, Channel.PORTAL, 5)))
                .extracting(SlotView::id)
                .containsExactly(same.get(1), same.get(2), other);
    }

    private ScheduleTemplate everyDay(UUID post) {
        return everyDay(post, LocalTime.of(9, 0), LocalTime.of(12, 0), 20);
    }

    private ScheduleTemplate everyDay(UUID post, LocalTime from, LocalTime to, int minutes) {
        ScheduleTemplate template =
                new ScheduleTemplate(post, world.roomOf(post), null, Financing.OMS, LocalDate.of(2026, 1, 1), null);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            template.works(WorkingTime.of(weekday, from, to, minutes));
        }
        return template.writtenBy("test", TestClock.now());
    }

    private void save(ScheduleTemplate template) {
        domain.inTransaction(() -> {
            timetables.save(timetables.plan(List.of(template)));
            return null;
        });
    }

    private void generateAll() {
        while (generator.step()) {
            Thread.onSpinWait();
        }
    }
}
