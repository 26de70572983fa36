package org.polyclinic.catalogue.entity;

import java.time.LocalTime;

/**
 * When a clinic is open on a weekday: 1 is Monday, 7 Sunday, 8 public holidays. One that closes at 00:00 does so at the end
 * of the day; open from 00:00 to 00:00 is around the clock.
 */
public record OpeningHours(int weekday, LocalTime opens, LocalTime closes) {

    public static final int HOLIDAY = 8;

    public OpeningHours {
        if (weekday < 1 || weekday > HOLIDAY || !isPossible(opens, closes)) {
            throw new IllegalArgumentException("not opening hours");
        }
    }

    public static boolean isPossible(LocalTime opens, LocalTime closes) {
        return opens.isBefore(closes) || closes.equals(LocalTime.MIDNIGHT);
    }
}
