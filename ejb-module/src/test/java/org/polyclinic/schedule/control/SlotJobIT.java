package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** The work of a node behind the pages: one run makes all that is due, and the next goes on. */
class SlotJobIT {

    private final Domain domain = Domain.shared();
    private final Timetables timetables = domain.get(Timetables.class);
    private final SlotJob job = new SlotJob();
    private final List<Object> timers = new ArrayList<>();
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
        job.generator = domain.get(SlotGenerator.class);
        job.nearest = domain.get(NearestSlots.class);
        job.horizons = domain.get(SlotHorizons.class);
        job.settings = Settings.of(Map.of(Setting.SLOT_JOB_SECONDS, "7"));
        job.timers = (TimerService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TimerService.class}, (proxy, method, arguments) -> {
                    timers.addAll(List.of(arguments));
                    return null;
                });
    }

    private void save(ScheduleTemplate template) {
        domain.inTransaction(() -> {
            timetables.save(timetables.plan(List.of(template.writtenBy("test", TestClock.now()))));
            return null;
        });
    }

    private ScheduleTemplate template(LocalDate from, LocalTime until) {
        ScheduleTemplate template = new ScheduleTemplate(
                world.generalPractitioner, world.roomOf(world.generalPractitioner), null, Financing.OMS, from, null);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            template.works(WorkingTime.of(weekday, LocalTime.of(9, 0), until, 60));
        }
        return template;
    }

    @Test
    void runMakesSlotsToTheHorizonAndLooksUpTheNearest() {
        domain.sql("UPDATE clinic SET horizon_days = 25");
        LocalDate today = TestClock.today().toLocalDate();
        save(template(today.minusDays(30), LocalTime.of(11, 0)));

        job.run();

        assertThat(domain.count("slot WHERE local_date = ?", today.plusDays(25)))
                .isEqualTo(2);
        assertThat(domain.count("slot WHERE local_date > ?", today.plusDays(26)))
                .isZero();
        assertThat(domain.count(
                        "nearest_slot WHERE post_id = ? AND starts_at < '9999-01-01'", world.generalPractitioner))
                .isPositive();
        assertThat(domain.count("nearest_slot_run")).isEqualTo(2);
    }

    @Test
    void nextRunMakesWhatHasChangedSince() {
        LocalDate today = TestClock.today().toLocalDate();
        save(template(today.minusDays(30), LocalTime.of(11, 0)));
        job.run();
        save(template(today.plusDays(5), LocalTime.of(14, 0)));

        job.run();

        assertThat(domain.count("slot WHERE local_date = ?", today.plusDays(4))).isEqualTo(2);
        assertThat(domain.count("slot WHERE local_date = ?", today.plusDays(5))).isEqualTo(5);
    }

    @Test
    void failedRunLeavesTheNextOneFree() {
        SlotGenerator generator = job.generator;
        job.generator = null;
        job.run();
        job.generator = generator;
        save(template(TestClock.today().toLocalDate().minusDays(30), LocalTime.of(11, 0)));

        job.run();

        assertThat(domain.count("slot")).isPositive();
    }

    /** One clinic that cannot be read must not stop the others, nor fill the log: it waits, longer each time. */
    @Test
    void clinicThatFailsIsPutOffAndTheOthersGoOn() {
        save(template(TestClock.today().toLocalDate().minusDays(30), LocalTime.of(11, 0)));
        domain.sql("INSERT INTO slot_horizon (clinic_id, generated_until, stale, next_run) "
                + "SELECT id, '2026-01-01', TRUE, '2000-01-01' FROM clinic ON DUPLICATE KEY UPDATE stale = TRUE");
        domain.sql(
                "UPDATE clinic SET time_zone = 'Nowhere/Village' WHERE id <> (SELECT clinic_id FROM doctor_post WHERE id = "
                        + "'" + world.generalPractitioner + "')");

        job.run();

        assertThat(domain.count("slot")).isPositive();
        assertThat(job.failing()).isEqualTo(1);
        assertThat(domain.count(
                        "slot_horizon WHERE failures = 1 AND next_run = ? + INTERVAL 2 MINUTE", TestClock.now()))
                .isEqualTo(1);

        domain.sql("UPDATE slot_horizon SET next_run = '2000-01-01' WHERE failures = 1");
        job.run();
        assertThat(domain.count(
                        "slot_horizon WHERE failures = 2 AND next_run = ? + INTERVAL 4 MINUTE", TestClock.now()))
                .isEqualTo(1);

        domain.sql("UPDATE clinic SET time_zone = 'Europe/Moscow'");
        domain.sql("UPDATE slot_horizon SET next_run = '2000-01-01' WHERE failures = 2");
        job.run();
        assertThat(job.failing()).isZero();
    }

    @Test
    void timerRunsAsOftenAsTheSettingSays() {
        job.start();

        assertThat(timers.subList(0, 2)).containsExactly(7000L, 7000L);
        assertThat(timers.get(2)).isInstanceOfSatisfying(TimerConfig.class, config -> assertThat(config.isPersistent())
                .isFalse());
    }
}
