package org.polyclinic.schedule.entity;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;

/**
 * Working time of a weekday as people write it, in the clinic's zone.
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

    public WorkingTime {
        quotas = Map.copyOf(quotas);
        if (!starts.isBefore(ends)
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

    public boolean overlaps(WorkingTime other) {
        return weekday == other.weekday && starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
