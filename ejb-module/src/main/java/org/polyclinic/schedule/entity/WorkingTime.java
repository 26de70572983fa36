package org.polyclinic.schedule.entity;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;

/**
 * Working time of a weekday as people write it, in the clinic's zone. One that does not end after it starts ends on the
 * day after: 20:00 to 08:00 is a night, 00:00 to 00:00 (24:00) a whole day.
 *
 * @param slotMinutes length of a visit; buffers in minutes come on top
 * @param openHours unsold quota opens to all so many hours before the visit
 * @param quotas per cent of the slots by set of channels (bits); the rest is open to every channel but referral
 */
public record WorkingTime(
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        int slotMinutes,
        int bufferBefore,
        int bufferAfter,
        int openHours,
        Map<Integer, Integer> quotas) {

    private static final int MAX_SLOT_MINUTES = 480;
    private static final int ALL = 100;
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** In minutes: what is longer is rather two times written the wrong way round. */
    private static final int LONGEST_NIGHT = 16 * 60;

    public WorkingTime {
        quotas = Map.copyOf(quotas);
        if (!isPossible(starts, ends)
                || slotMinutes < 1
                || slotMinutes > MAX_SLOT_MINUTES
                || bufferBefore < 0
                || bufferAfter < 0
                || openHours < 0
                || quotas.values().stream().mapToInt(Integer::intValue).sum() > ALL) {
            throw new IllegalArgumentException("not a working time");
        }
    }

    /** Slots of equal length, no quotas. */
    public static WorkingTime of(DayOfWeek weekday, LocalTime starts, LocalTime ends, int slotMinutes) {
        return new WorkingTime(weekday, starts, ends, slotMinutes, 0, 0, 0, Map.of());
    }

    /** A time of the day, a night, or the day from midnight to midnight; from another time to the same is a mistake. */
    public static boolean isPossible(LocalTime starts, LocalTime ends) {
        boolean wholeDay = starts.equals(LocalTime.MIDNIGHT) && ends.equals(LocalTime.MIDNIGHT);
        return starts.isBefore(ends) || wholeDay || minutes(starts, ends) <= LONGEST_NIGHT;
    }

    private static int minutes(LocalTime starts, LocalTime ends) {
        int minutes = (ends.toSecondOfDay() - starts.toSecondOfDay()) / 60;
        return minutes > 0 ? minutes : minutes + DAY;
    }

    public boolean endsOnTheDayAfter() {
        return !starts.isBefore(ends);
    }

    /** In minutes from the beginning of the week. */
    public int from() {
        return (weekday.getValue() - 1) * DAY + starts.toSecondOfDay() / 60;
    }

    /** In minutes from the beginning of the week; the end of a night may lie in the week after. */
    public int to() {
        return from() + minutes(starts, ends);
    }

    /** A night from Sunday to Monday meets the hours of Monday. */
    public boolean overlaps(WorkingTime other) {
        return meets(other, 0) || meets(other, WEEK) || meets(other, -WEEK);
    }

    private boolean meets(WorkingTime other, int later) {
        return from() < other.to() + later && other.from() + later < to();
    }
}
