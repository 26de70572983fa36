package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** Clinics that work around the clock: hours from midnight, to midnight and over it. */
class NightShiftIT {

    private final Domain domain = Domain.shared();
    private final SlotGenerator generator = domain.get(SlotGenerator.class);
    private final Timetables timetables = domain.get(Timetables.class);
    private final LocalDate later = TestClock.today().toLocalDate().plusDays(20);
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
    }

    private ScheduleTemplate everyDay(String from, String to) {
        return everyDay(world.generalPractitioner, from, to);
    }

    /** Of any post, in the room of one. */
    private ScheduleTemplate everyDay(UUID post, String from, String to) {
        ScheduleTemplate template = new ScheduleTemplate(
                post, world.roomOf(world.generalPractitioner), null, Financing.OMS, LocalDate.of(2026, 1, 1), null);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            template.works(WorkingTime.of(weekday, LocalTime.parse(from), LocalTime.parse(to), 60));
        }
        return template.writtenBy("test", TestClock.now());
    }

    private void save(ScheduleTemplate template) {
        domain.inTransaction(() -> {
            timetables.save(timetables.plan(List.of(template)));
            return null;
        });
    }

    private void generate() {
        while (generator.step()) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @CsvSource({"00:00, 03:00, 3", "00:00, 00:00, 24", "21:00, 00:00, 3", "20:00, 08:00, 12"})
    void everySlotIsMadeOnTheDayItBegins(String from, String to, int aDay) {
        save(everyDay(from, to));
        generate();
        assertThat(domain.count("slot WHERE local_date = ?", later)).isEqualTo(aDay);
    }

    @Test
    void readAgainTheNextDayNightsStayAsTheyAre() {
        save(everyDay("20:00", "08:00"));
        generate();
        int slots = domain.count("slot WHERE closed = FALSE");
        domain.sql("UPDATE slot_horizon SET stale = TRUE, next_run = '2000-01-01'");
        generate();
        assertThat(domain.count("slot WHERE closed = FALSE")).isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource({"08:00, false", "07:00, true"})
    void nightClashesWithTheMorningAfterInTheSameRoom(String morning, boolean clashes) {
        ScheduleTemplate night = everyDay("20:00", "08:00");
        ScheduleTemplate after = everyDay(world.cardiologist, morning, "12:00");
        assertThat(domain.inTransaction(
                        () -> timetables.plan(List.of(night, after)).clashes().isEmpty()))
                .isNotEqualTo(clashes);
    }
}
