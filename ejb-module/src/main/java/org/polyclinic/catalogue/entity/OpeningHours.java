package org.polyclinic.catalogue.entity;

import java.time.LocalTime;

/** When a clinic is open on a weekday: 1 is Monday, 7 Sunday, 8 public holidays. */
public record OpeningHours(int weekday, LocalTime opens, LocalTime closes) {

    public static final int HOLIDAY = 8;

    public OpeningHours {
        if (weekday < 1 || weekday > HOLIDAY || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("not opening hours");
        }
    }
}
