package org.polyclinic.schedule.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportReport.BadRow;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

class ScheduleImportsIT {

    private static final String TEMPLATE =
            "doctor,clinic,specialty,room,financing,valid_from,valid_to,weekday,starts,ends,slot_minutes,open_hours,quotas";
    private static final String EXCEPTION = "kind,clinic,doctor,specialty,starts,ends,room,slot_minutes,reason";
    private static final String CALENDAR = "region_code,day,kind,works_as,name";

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain);

    @BeforeEach
    void buildWorld() {
        assertThat(new World(domain).clinic).isNotNull();
    }

    @Test
    void rowsThatAgreeMakeOneTemplate() {
        assertThat(morningAndAfternoon().applied()).isTrue();
        assertThat(domain.count("schedule_template")).isOne();
        assertThat(domain.count("template_interval")).isEqualTo(2);
        assertThat(domain.text("SELECT GROUP_CONCAT(percent ORDER BY channels) AS v FROM template_quota"))
                .isEqualTo("20,10");
        assertThat(domain.text("SELECT stale AS v FROM slot_horizon")).isEqualTo("1");
    }

    @Test
    void theSameTemplateAgainIsPassedOver() {
        morningAndAfternoon();
        assertThat(morningAndAfternoon().applied()).isTrue();
        assertThat(domain.count("schedule_template")).isOne();
    }

    private ImportReport morningAndAfternoon() {
        return desk.take(
                ScheduleImport.TEMPLATES,
                TEMPLATE,
                "D101,A,gp,101,OMS,2026-01-12,,1,08:00,11:00,15,24,DESK:20;REFERRAL:10",
                "D101,A,gp,101,OMS,2026-01-12,,1,11:20,14:00,15,24,");
    }

    @Test
    void aLaterVersionEndsTheFormer() {
        morningAndAfternoon();
        String day = tomorrow().plusDays(7).toString();
        assertThat(desk.take(ScheduleImport.TEMPLATES, TEMPLATE, "D101,A,gp,101,OMS," + day + ",,1,10:00,15:00,15,,")
                        .badRows())
                .isEmpty();
        assertThat(domain.text("SELECT valid_to AS v FROM schedule_template WHERE revision = 1"))
                .isEqualTo(day);
        assertThat(domain.text("SELECT valid_from AS v FROM schedule_template WHERE revision = 2"))
                .isEqualTo(day);
    }

    @Test
    void thePastIsNotRewritten() {
        morningAndAfternoon();
        assertThat(desk.take(
                                ScheduleImport.TEMPLATES,
                                TEMPLATE,
                                "D101,A,gp,101,OMS,2026-01-12,,1,10:00,15:00,15,,",
                                "D101,A,gp,101,OMS,2026-02-02,,1,10:00,15:00,15,,")
                        .badRows())
                .extracting(BadRow::row, BadRow::messageKey)
                .contains(tuple(1, "schedule.templateExists"), tuple(2, "schedule.templatePast"));
        assertThat(domain.count("schedule_template")).isOne();
    }

    @Test
    void doctorsAndRoomsAreNeverInTwoPlaces() {
        morningAndAfternoon();
        assertThat(desk.take(
                                ScheduleImport.TEMPLATES,
                                TEMPLATE,
                                "D101,A,gp,102,OMS,2026-01-12,,1,10:00,12:00,15,,",
                                "D102,A,cardiology,101,OMS,2026-01-12,,1,13:00,15:00,15,,",
                                "D102,A,cardiology,101,OMS,2026-01-12,,2,13:00,15:00,15,,")
                        .badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::messageKey)
                .containsExactlyInAnyOrder(
                        tuple(1, "doctor", "schedule.doctorClash"),
                        tuple(1, "doctor", "schedule.doctorClash"),
                        tuple(2, "room", "schedule.roomClash"));
    }

    @Test
    void timesThatCannotBeAreReported() {
        assertThat(desk.take(
                                ScheduleImport.TEMPLATES,
                                TEMPLATE,
                                "D101,A,gp,101,OMS,2026-01-12,2026-01-01,8,11:00,08:00,0,,KIOSK:200",
                                "D101,A,cardiology,101,CASH,2026-01-12,,1,08:00,09:00,15,,",
                                "D101,A,gp,101,OMS,2026-01-12,,3,08:00,12:00,15,,",
                                "D101,A,gp,101,OMS,2026-01-12,,3,11:00,13:00,15,,")
                        .badRows())
                .extracting(BadRow::row, BadRow::column)
                .contains(
                        tuple(1, "valid_to"),
                        tuple(1, "weekday"),
                        tuple(1, "slot_minutes"),
                        tuple(1, "quotas"),
                        tuple(1, "ends"),
                        tuple(2, "doctor"),
                        tuple(2, "financing"),
                        tuple(4, "starts"));
    }

    @Test
    void exceptionsAreInTheClinicsOwnTime() {
        String[] table = {
            EXCEPTION,
            "LEAVE,A,D101,,2026-12-01 00:00,2026-12-15 00:00,,,Отпуск",
            "CLOSURE,A,,,2026-12-20 00:00,2026-12-21 00:00,,,Ремонт",
            "EXTRA_HOURS,A,D102,cardiology,2026-12-05 10:00,2026-12-05 12:00,102,20,Суббота"
        };
        assertThat(desk.take(ScheduleImport.EXCEPTIONS, table).badRows()).isEmpty();
        assertThat(desk.take(ScheduleImport.EXCEPTIONS, table).applied()).isTrue();
        assertThat(domain.count("schedule_exception")).isEqualTo(3);
        assertThat(domain.text("SELECT starts_at AS v FROM schedule_exception WHERE kind = 'LEAVE'"))
                .startsWith("2026-11-30 17:00:00");
    }

    @Test
    void exceptionsOfNobodyAreReported() {
        assertThat(desk.take(
                                ScheduleImport.EXCEPTIONS,
                                EXCEPTION,
                                "LEAVE,A,D999,,2026-12-01 00:00,2026-12-15 00:00,,,Отпуск",
                                "SICKNESS,B,D101,,2026-12-01 00:00,2026-12-15 00:00,,,Грипп",
                                "TRAINING,A,D101,gp,2026-12-02 00:00,2026-12-01 00:00,,,Курсы",
                                "EXTRA_HOURS,A,D101,gp,2026-12-05 10:00,2026-12-05 12:00,,,Суббота")
                        .badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(1, "doctor"),
                        tuple(2, "doctor"),
                        tuple(3, "ends"),
                        tuple(4, "room"),
                        tuple(4, "slot_minutes"));
    }

    @Test
    void aDayOfTheCalendarIsReplaced() {
        desk.take(
                ScheduleImport.CALENDAR, CALENDAR, ",2026-12-31,HOLIDAY,,Новый год", "54,2026-12-30,DAY_OFF,,Местный");
        assertThat(desk.take(
                                ScheduleImport.CALENDAR,
                                CALENDAR,
                                ",2026-12-31,WORKING,1,Рабочий",
                                "54,2026-12-30,DAY_OFF,,Местный")
                        .badRows())
                .isEmpty();
        assertThat(domain.count("calendar_day")).isEqualTo(2);
        assertThat(domain.text("SELECT works_as AS v FROM calendar_day WHERE region_id IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void movedWorkingDaysNeedAWeekday() {
        assertThat(desk.take(
                                ScheduleImport.CALENDAR,
                                CALENDAR,
                                ",2026-12-31,WORKING,,Рабочий",
                                ",2026-12-30,HOLIDAY,3,Праздник",
                                "99,2026-12-29,HOLIDAY,,Праздник",
                                ",2026-12-28,HOLIDAY,,Праздник",
                                ",28.12.2026,HOLIDAY,,Праздник")
                        .badRows())
                .extracting(BadRow::row, BadRow::messageKey)
                .containsExactly(
                        tuple(1, "schedule.worksAs"),
                        tuple(2, "schedule.worksAs"),
                        tuple(3, "imports.unknownRegion"),
                        tuple(5, "imports.duplicate"));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(TestClock.CLOCK).plusDays(1);
    }
}
