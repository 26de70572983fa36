package org.polyclinic.schedule.control;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.TemplateInterval;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;

/**
 * What slots a clinic should have, from its templates, exceptions and calendar. Pure: the same input gives the same plan
 * on every node.
 */
public final class SlotPlan {

    public static final LocalDateTime NEVER_OPENS = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final ZoneId zone;
    private final List<ScheduleTemplate> templates;
    private final List<ScheduleException> exceptions;
    private final Map<LocalDate, CalendarDay> calendar;

    public SlotPlan(
            ZoneId zone,
            List<ScheduleTemplate> templates,
            List<ScheduleException> exceptions,
            Map<LocalDate, CalendarDay> calendar) {
        this.zone = zone;
        this.templates = templates;
        this.exceptions = exceptions;
        this.calendar = calendar;
    }

    /** The slots of the working times that begin on a day; those of a night are partly of the day after. */
    public List<PlannedSlot> on(LocalDate date) {
        LocalDay day = new LocalDay(date, zone);
        List<PlannedSlot> slots = new ArrayList<>();
        timetable(date).ifPresent(weekday -> templates.stream()
                .filter(template -> template.holdsOn(date))
                .flatMap(template -> template.intervals().stream())
                .filter(interval -> interval.time().weekday() == weekday)
                .forEach(interval -> slots.addAll(cut(interval, day))));
        slots.removeIf(this::takenAway);
        exceptions.stream()
                .filter(ScheduleException::addsTime)
                .filter(extra -> startsOn(extra, day))
                .forEach(extra -> slots.addAll(cut(extra)));
        return slots;
    }

    private Optional<DayOfWeek> timetable(LocalDate date) {
        CalendarDay special = calendar.get(date);
        return special == null ? Optional.of(date.getDayOfWeek()) : special.timetable();
    }

    private boolean takenAway(PlannedSlot slot) {
        return exceptions.stream()
                .anyMatch(exception -> exception.takesAway(slot.postId(), slot.startsAt(), slot.endsAt()));
    }

    private static boolean startsOn(ScheduleException extra, LocalDay day) {
        return !extra.startsAt().isBefore(day.start()) && extra.startsAt().isBefore(day.end());
    }

    private List<PlannedSlot> cut(TemplateInterval interval, LocalDay day) {
        WorkingTime time = interval.time();
        ScheduleTemplate template = interval.template();
        QuotaSpread spread = new QuotaSpread(time.quotas());
        LocalDateTime end = (time.endsOnTheDayAfter() ? day.next() : day).at(time.ends());
        List<PlannedSlot> slots = new ArrayList<>();
        LocalDateTime cursor = day.at(time.starts());
        while (!leaves(cursor, time).isAfter(end)) {
            LocalDateTime start = cursor.plusMinutes(time.bufferBefore());
            int channels = spread.next();
            slots.add(new PlannedSlot(
                    template.postId(),
                    template.roomId(),
                    template.serviceId(),
                    template.financing(),
                    dayOf(start, zone),
                    start,
                    start.plusMinutes(time.slotMinutes()),
                    cursor,
                    leaves(cursor, time),
                    channels,
                    opensToAll(channels, start, time.openHours())));
            cursor = leaves(cursor, time);
        }
        return slots;
    }

    private static LocalDateTime leaves(LocalDateTime cursor, WorkingTime time) {
        return cursor.plusMinutes((long) time.bufferBefore() + time.slotMinutes() + time.bufferAfter());
    }

    private static LocalDateTime opensToAll(int channels, LocalDateTime start, int hours) {
        boolean neverOpens =
                channels == Channel.bits(Channel.open()) || channels == Channel.REFERRAL.bit() || hours == 0;
        return neverOpens ? NEVER_OPENS : start.minusHours(hours);
    }

    private List<PlannedSlot> cut(ScheduleException extra) {
        int minutes = extra.slotMinutes();
        long count = Duration.between(extra.startsAt(), extra.endsAt()).toMinutes() / minutes;
        List<PlannedSlot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime start = extra.startsAt().plus((long) i * minutes, ChronoUnit.MINUTES);
            LocalDateTime end = start.plusMinutes(minutes);
            slots.add(new PlannedSlot(
                    extra.postId(),
                    extra.roomId(),
                    null,
                    Financing.OMS,
                    dayOf(start, zone),
                    start,
                    end,
                    start,
                    end,
                    Channel.bits(Channel.open()),
                    NEVER_OPENS));
        }
        return slots;
    }

    /** The clinic's day at a moment. */
    static LocalDate dayOf(LocalDateTime utc, ZoneId zone) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
    }
}
