package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Ids;

class SlotPlanTest {

    private static final UUID POST = Ids.next();
    private static final UUID ROOM = Ids.next();
    private static final UUID CLINIC = Ids.next();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** The eleven zones of Russia, and three whose clocks change, on the hour and on the half hour. */
    private static final List<String> ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe");

    @Property(tries = 300)
    void slotsNeverOverlapWhateverTheClocksDo(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("weeks") List<WorkingTime> week) {
        List<PlannedSlot> slots = plan(zone, week, List.of(), Map.of()).days(day);

        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).occupiedFrom())
                    .isAfterOrEqualTo(slots.get(i - 1).occupiedTo());
        }
        Set<PlannedSlot.Key> keys = slots.stream().map(PlannedSlot::key).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(slots);
    }

    @Property(tries = 300)
    void insideAWorkingTimeThereAreNoGapsAndEverySlotHasItsFullLength(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("times") WorkingTime time) {
        List<PlannedSlot> slots = plan(zone, List.of(time), List.of(), Map.of()).days(day);

        for (PlannedSlot slot : slots) {
            assertThat(Duration.between(slot.startsAt(), slot.endsAt())).hasMinutes(time.slotMinutes());
        }
        slots.stream()
                .collect(Collectors.groupingBy(PlannedSlot::date))
                .values()
                .forEach(of -> {
                    for (int i = 1; i < of.size(); i++) {
                        assertThat(of.get(i).occupiedFrom())
                                .isEqualTo(of.get(i - 1).occupiedTo());
                    }
                });
    }

    @Property(tries = 200)
    void onADayWithoutAClockChangeSlotsAreWhereTheWallClockSays(
            @ForAll("russianZones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("times") WorkingTime time) {
        LocalDate begins = day.with(TemporalAdjusters.nextOrSame(time.weekday()));
        List<PlannedSlot> slots = plan(zone, List.of(time), List.of(), Map.of()).on(begins);

        int length = time.bufferBefore() + time.slotMinutes() + time.bufferAfter();
        assertThat(slots).hasSize((time.to() - time.from()) / length);
        for (int i = 0; i < slots.size(); i++) {
            LocalDateTime local = slots.get(i)
                    .startsAt()
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
            assertThat(local)
                    .isEqualTo(begins.atTime(time.starts()).plusMinutes((long) i * length + time.bufferBefore()));
            assertThat(local.toLocalDate()).isEqualTo(slots.get(i).date());
        }
    }

    @Property(tries = 200)
    void quotasGetTheirShareToTheSlotAndAreSpreadEvenly(@ForAll("quotas") int percent) {
        Map<Integer, Integer> quotas = Map.of(Channel.DESK.bit(), percent);
        QuotaSpread spread = new QuotaSpread(quotas);
        int desk = 0;
        for (int n = 1; n <= 200; n++) {
            desk += spread.next() == Channel.DESK.bit() ? 1 : 0;
            assertThat((double) desk).isBetween(n * percent / 100.0 - 1, n * percent / 100.0 + 1);
        }
    }

    @Example
    void theSamePlanComesOutOnEveryNode() {
        List<WorkingTime> week = List.of(WorkingTime.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 20));
        ZoneId zone = ZoneId.of("Asia/Omsk");

        assertThat(new HashSet<>(plan(zone, week, List.of(), Map.of()).days(MONDAY)))
                .isEqualTo(new HashSet<>(plan(zone, week, List.of(), Map.of()).days(MONDAY)));
    }

    @Example
    void leaveTakesAwayTheSlotsItTouchesAndNoOthers() {
        ScheduleException leave = ScheduleException.absence(
                ScheduleException.Kind.LEAVE, CLINIC, POST, MONDAY.atTime(7, 10), MONDAY.atTime(7, 50), "отпуск");

        assertThat(starts(List.of(leave), Map.of()))
                .containsExactly("06:00", "06:20", "06:40", "08:00", "08:20", "08:40");
    }

    @Example
    void closureTakesAwayEverybodysSlotsAndLeaveOfAnotherDoctorNobodys() {
        ScheduleException closure = ScheduleException.closure(
                CLINIC, MONDAY.atStartOfDay(), MONDAY.plusDays(1).atStartOfDay(), "ремонт");
        ScheduleException others = ScheduleException.absence(
                ScheduleException.Kind.SICKNESS,
                CLINIC,
                Ids.next(),
                MONDAY.atStartOfDay(),
                MONDAY.plusDays(1).atStartOfDay(),
                "болезнь");

        assertThat(starts(List.of(closure), Map.of())).isEmpty();
        assertThat(starts(List.of(others), Map.of())).hasSize(9);
    }

    @Example
    void extraHoursAddSlotsEvenOnAHoliday() {
        ScheduleException extra = ScheduleException.extraHours(
                CLINIC,
                POST,
                MONDAY.atTime(15, 0),
                MONDAY.atTime(16, 0),
                new ScheduleException.Extra(ROOM, 30, "вакцинация"));
        CalendarDay holiday = CalendarDay.off(null, MONDAY, CalendarDay.Kind.HOLIDAY, "Праздник");

        assertThat(starts(List.of(extra), Map.of(MONDAY, holiday))).containsExactly("15:00", "15:30");
    }

    @Example
    void extraHoursAreOfTheClinicsDayTheyBeginOn() {
        ScheduleException night = ScheduleException.extraHours(
                CLINIC,
                POST,
                MONDAY.atTime(21, 0),
                MONDAY.atTime(22, 0),
                new ScheduleException.Extra(ROOM, 30, "вакцинация"));
        // midnight in Moscow, where it is Tuesday
        Plan plan = plan(ZoneId.of("Europe/Moscow"), mondays(), List.of(night), Map.of());

        assertThat(plan.on(MONDAY)).hasSize(9);
        assertThat(plan.on(MONDAY.plusDays(1))).hasSize(2);
        assertThat(plan.on(MONDAY.plusDays(2))).isEmpty();
    }

    @Example
    void unsoldQuotaOpensToAllSomeHoursBeforeTheVisit() {
        int desk = Channel.DESK.bit();

        assertThat(quota(desk, 24)).allSatisfy(slot -> assertThat(slot.opensToAll())
                .isEqualTo(slot.startsAt().minusHours(24)));
        assertThat(quota(desk, 0))
                .allSatisfy(slot -> assertThat(slot.opensToAll()).isEqualTo(SlotPlan.NEVER_OPENS));
        assertThat(quota(Channel.REFERRAL.bit(), 24))
                .allSatisfy(slot -> assertThat(slot.opensToAll()).isEqualTo(SlotPlan.NEVER_OPENS));
        assertThat(quota(Channel.bits(Channel.open()), 24))
                .allSatisfy(slot -> assertThat(slot.opensToAll()).isEqualTo(SlotPlan.NEVER_OPENS));
    }

    /** Slots of a Monday, all kept for these channels until so many hours before. */
    private static List<PlannedSlot> quota(int channels, int openHours) {
        WorkingTime time = new WorkingTime(
                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), 20, 0, 0, openHours, Map.of(channels, 100));
        List<PlannedSlot> slots = plan(ZoneId.of("Europe/Moscow"), List.of(time), List.of(), Map.of())
                .on(MONDAY);
        assertThat(slots).hasSize(3).allMatch(slot -> slot.channels() == channels);
        return slots;
    }

    @Example
    void movedWorkingDayFollowsTheTimetableOfItsWeekday() {
        LocalDate saturday = MONDAY.plusDays(5);
        CalendarDay moved = CalendarDay.working(null, saturday, DayOfWeek.MONDAY, "Рабочая суббота");
        Plan plan = plan(ZoneId.of("Europe/Moscow"), mondays(), List.of(), Map.of(saturday, moved));

        assertThat(plan.on(saturday)).hasSize(9);
        assertThat(plan(ZoneId.of("Europe/Moscow"), mondays(), List.of(), Map.of())
                        .on(saturday))
                .isEmpty();
    }

    @Example
    void newRevisionOfATemplateEndsTheFormerOneAndLeavesThePast() {
        ScheduleTemplate former = template(mondays());
        ScheduleTemplate next = new ScheduleTemplate(POST, ROOM, null, Financing.OMS, MONDAY.plusDays(7), null);
        next.works(WorkingTime.of(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(15, 0), 30));
        next.follows(former);
        SlotPlan plan = new SlotPlan(ZoneId.of("Europe/Moscow"), List.of(former, next), List.of(), Map.of());

        assertThat(plan.on(MONDAY)).hasSize(9);
        assertThat(plan.on(MONDAY.plusDays(7))).hasSize(2);
    }

    private static List<String> starts(List<ScheduleException> exceptions, Map<LocalDate, CalendarDay> calendar) {
        return plan(ZoneId.of("Europe/Moscow"), mondays(), exceptions, calendar).on(MONDAY).stream()
                .map(slot -> slot.startsAt().toLocalTime().toString())
                .toList();
    }

    private static List<WorkingTime> mondays() {
        return List.of(WorkingTime.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 20));
    }

    private static ScheduleTemplate template(List<WorkingTime> week) {
        ScheduleTemplate template =
                new ScheduleTemplate(POST, ROOM, null, Financing.OMS, LocalDate.of(2000, 1, 1), null);
        week.forEach(template::works);
        return template;
    }

    private record Plan(SlotPlan plan) {

        List<PlannedSlot> on(LocalDate day) {
            return plan.on(day);
        }

        /** Slots of the day before, the day and the day after, in order. */
        List<PlannedSlot> days(LocalDate day) {
            return day.minusDays(1)
                    .datesUntil(day.plusDays(2))
                    .flatMap(each -> plan.on(each).stream())
                    .sorted(Comparator.comparing(PlannedSlot::occupiedFrom))
                    .toList();
        }
    }

    private static Plan plan(
            ZoneId zone,
            List<WorkingTime> week,
            List<ScheduleException> exceptions,
            Map<LocalDate, CalendarDay> calendar) {
        return new Plan(new SlotPlan(zone, List.of(template(week)), exceptions, calendar));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<ZoneId> russianZones() {
        return Arbitraries.of(ZONES.subList(0, 11)).map(ZoneId::of);
    }

    /** Days of 2026, the days on which clocks change somewhere as often as all others together. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(1, 365).map(n -> LocalDate.ofYearDay(2026, n));
        Arbitrary<LocalDate> changes = Arbitraries.of(
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 3, 8),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 10, 4));
        return Arbitraries.oneOf(any, changes);
    }

    /** Any time of a day or over midnight, the night of the clock changes too; on every weekday alike. */
    @Provide
    Arbitrary<WorkingTime> times() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.values()),
                        Arbitraries.integers().between(0, 24 * 12 - 1),
                        Arbitraries.integers().between(3, 40),
                        Arbitraries.integers().between(5, 60),
                        Arbitraries.integers().between(0, 10))
                .as((weekday, start, length, slot, buffer) -> {
                    LocalTime starts = LocalTime.MIN.plusMinutes(start * 5L);
                    LocalTime ends = starts.plusMinutes(length * 5L);
                    return new WorkingTime(weekday, starts, ends, slot, buffer, buffer, 0, Map.of());
                });
    }

    /** Several working times that do not overlap on the wall clock. */
    @Provide
    Arbitrary<List<WorkingTime>> weeks() {
        return times().list().ofMinSize(1).ofMaxSize(12).map(all -> {
            List<WorkingTime> week = new java.util.ArrayList<>();
            all.stream().filter(time -> week.stream().noneMatch(time::overlaps)).forEach(week::add);
            return week;
        });
    }

    @Provide
    Arbitrary<Integer> quotas() {
        return Arbitraries.integers().between(1, 100);
    }
}
