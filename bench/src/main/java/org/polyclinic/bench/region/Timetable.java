package org.polyclinic.bench.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.schedule.control.PlannedSlot;
import org.polyclinic.schedule.control.SlotPlan;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.TemplateInterval;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;

/**
 * Weekly templates of a clinic, written to the database and cut into slots by the product's own plan. The two doctors of
 * a room change shifts every other day; specialists see paying patients on Saturdays.
 */
final class Timetable {
    private static final int DAYS_BEFORE = 200;
    private static final int OPEN_HOURS = 24;
    private static final int DESK = Channel.DESK.bit() | Channel.CALL_CENTRE.bit();
    private static final Map<Integer, Integer> OWN = Map.of(DESK, 10, Channel.KIOSK.bit(), 10);
    private static final Map<Integer, Integer> REFERRED = Map.of(DESK, 10, Channel.REFERRAL.bit(), 10);

    private final Scale scale;
    private final Tables tables;
    private final OrderedIds ids;
    private final List<ScheduleTemplate> templates = new ArrayList<>();

    Timetable(Scale scale, Tables tables, OrderedIds ids) {
        this.scale = scale;
        this.tables = tables;
        this.ids = ids;
    }

    SlotPlan of(Clinic clinic, Reference reference) {
        for (Clinic.Post post : clinic.posts()) {
            weekdays(post);
            if (post.district() == null) {
                saturday(post);
            }
        }
        templates.forEach(this::write);
        return new SlotPlan(ZoneId.of(Reference.ZONE), templates, List.of(), reference.calendar());
    }

    private void weekdays(Clinic.Post post) {
        ScheduleTemplate template = template(post, Financing.OMS);
        boolean own = post.specialty().facts().selfReferral();
        for (int day = 1; day <= 5; day++) {
            boolean early = post.firstShift() == (day % 2 != 0);
            work(template, post, day, early ? "08:00" : "14:00", early ? "11:00" : "17:00", own ? OWN : REFERRED);
            work(template, post, day, early ? "11:20" : "17:20", early ? "13:50" : "19:50", own ? OWN : REFERRED);
        }
    }

    private void saturday(Clinic.Post post) {
        ScheduleTemplate template = template(post, Financing.PAID);
        boolean early = post.firstShift();
        work(template, post, 6, early ? "09:00" : "12:00", early ? "12:00" : "15:00", Map.of());
    }

    private ScheduleTemplate template(Clinic.Post post, Financing financing) {
        ScheduleTemplate template = new ScheduleTemplate(
                post.id(), post.room(), null, financing, scale.day().minusDays(DAYS_BEFORE), null);
        templates.add(template);
        return template;
    }

    private static void work(
            ScheduleTemplate template,
            Clinic.Post post,
            int day,
            String from,
            String to,
            Map<Integer, Integer> quotas) {
        template.works(new WorkingTime(
                DayOfWeek.of(day),
                LocalTime.parse(from),
                LocalTime.parse(to),
                post.specialty().facts().slotMinutes(),
                0,
                0,
                OPEN_HOURS,
                quotas));
    }

    /** With ids of this maker, so that the same seed gives the same rows. */
    private void write(ScheduleTemplate template) {
        UUID id = ids.next();
        tables.row("schedule_template")
                .id(id)
                .id(template.postId())
                .id(template.roomId())
                .nothing()
                .text(template.financing().name())
                .date(template.validFrom())
                .date(template.validTo())
                .number(1)
                .timestamp(scale.day().minusDays(DAYS_BEFORE).atStartOfDay())
                .text("synthetic");
        tables.end("schedule_template");
        for (TemplateInterval interval : template.intervals()) {
            write(id, interval.time());
        }
    }

    private void write(UUID template, WorkingTime time) {
        UUID id = ids.next();
        tables.row("template_interval")
                .id(id)
                .id(template)
                .number(time.weekday().getValue())
                .time(time.starts())
                .time(time.ends())
                .number(time.slotMinutes())
                .number(time.bufferBefore())
                .number(time.bufferAfter())
                .number(time.openHours());
        tables.end("template_interval");
        time.quotas().forEach((channels, percent) -> {
            tables.row("template_quota").id(id).number(channels).number(percent);
            tables.end("template_quota");
        });
    }

    /** Past days so many that the slots wanted come together, and the days that may be booked; in order. */
    static List<LocalDate> days(SlotPlan plan, Scale scale) {
        List<LocalDate> days = new ArrayList<>(scale.day()
                .datesUntil(scale.day().plusDays(ClinicMaker.HORIZON_DAYS + 1L))
                .toList());
        int slots = days.stream().mapToInt(day -> plan.on(day).size()).sum();
        LocalDate day = scale.day();
        while (slots < scale.slotsPerClinic()) {
            day = day.minusDays(1);
            List<PlannedSlot> planned = plan.on(day);
            slots += planned.size();
            if (!planned.isEmpty()) {
                days.add(0, day);
            }
        }
        return days;
    }
}
