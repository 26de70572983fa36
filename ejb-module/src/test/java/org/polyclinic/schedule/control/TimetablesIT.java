package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.schedule.ScheduleClash;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** Versions of a template as they are saved. */
class TimetablesIT {

    private final Domain domain = Domain.shared();
    private final Timetables timetables = domain.get(Timetables.class);
    private final LocalDate today = TestClock.today().toLocalDate();
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
    }

    private ScheduleTemplate from(LocalDate day, int hour) {
        return from(day, hour, world.generalPractitioner, world.roomOf(world.generalPractitioner));
    }

    private static ScheduleTemplate from(LocalDate day, int hour, UUID post, UUID room) {
        ScheduleTemplate template = new ScheduleTemplate(post, room, null, Financing.OMS, day, null);
        template.works(WorkingTime.of(DayOfWeek.MONDAY, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0), 20));
        return template.writtenBy("test", TestClock.now());
    }

    private void save(ScheduleTemplate... templates) {
        domain.inTransaction(() -> {
            timetables.save(timetables.plan(List.of(templates)));
            return null;
        });
    }

    /** First day and first day after, of all versions. */
    private String versions() {
        return domain.text("SELECT GROUP_CONCAT(CONCAT(valid_from, ' ', valid_to) ORDER BY valid_from SEPARATOR ', ') "
                + "AS v FROM schedule_template");
    }

    @Test
    void versionsSavedTogetherFollowEachOtherInWhateverOrderTheyCome() {
        save(from(today.minusDays(30), 8));

        save(from(today.plusDays(14), 10), from(today.plusDays(7), 9));

        assertThat(versions())
                .isEqualTo("%s %s, %s %s, %s 9999-12-31"
                        .formatted(
                                today.minusDays(30),
                                today.plusDays(7),
                                today.plusDays(7),
                                today.plusDays(14),
                                today.plusDays(14)));
    }

    @Test
    void versionThatRewritesThePastOrALaterOneIsNotSaved() {
        save(from(today.minusDays(30), 8));
        save(from(today.plusDays(20), 9));
        String before = versions();

        for (LocalDate day : List.of(today.minusDays(40), today, today.plusDays(10), today.plusDays(20))) {
            assertThatThrownBy(() -> save(from(day, 10)))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.messageKey())
                            .isEqualTo("schedule.templatePast"));
        }
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void doctorIsNotInTwoRoomsAtOnce() {
        save(from(today.plusDays(1), 8));
        UUID other = world.roomOf(world.cardiologist);

        assertThatThrownBy(() -> save(from(today.plusDays(3), 8, world.generalPractitioner, other)))
                .isInstanceOf(ScheduleClash.class);
        save(from(today.plusDays(3), 9, world.generalPractitioner, other));
        assertThat(domain.count("schedule_template")).isEqualTo(2);
    }

    @Test
    void doctorIsNotAtTwoPostsAtOnce() {
        save(from(today.plusDays(1), 8));
        UUID post = world.cardiologist;
        UUID doctor = world.id("SELECT doctor_id AS id FROM doctor_post WHERE id = ?", world.generalPractitioner);
        domain.sql("UPDATE doctor_post SET doctor_id = ? WHERE id = ?", doctor, post);

        assertThatThrownBy(() -> save(from(today.plusDays(1), 8, post, world.roomOf(post))))
                .isInstanceOf(ScheduleClash.class);
    }

    @Test
    void sameVersionAgainIsPassedOver() {
        save(from(today.minusDays(30), 8));

        save(from(today.minusDays(30), 8));

        assertThat(domain.count("schedule_template")).isOne();
    }
}
