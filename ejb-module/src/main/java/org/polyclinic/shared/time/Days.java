package org.polyclinic.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Days of the calendars that people and clinics have: beyond these years are only slips, and days no database keeps. */
public final class Days {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2500;

    private Days() {}

    /**
     * A day as ISO 8601 writes it.
     *
     * @throws DateTimeException when it is written otherwise, does not exist or is out of all calendars
     */
    public static LocalDate of(String text) {
        return of(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * A day in some spelling.
     *
     * @throws DateTimeException when it is written otherwise, does not exist or is out of all calendars
     */
    public static LocalDate of(String text, DateTimeFormatter spelling) {
        return known(LocalDate.parse(text, spelling));
    }

    /**
     * A moment as ISO 8601 writes it, with its offset.
     *
     * @throws DateTimeException when it is written otherwise, does not exist or is out of all calendars
     */
    public static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        known(moment.toLocalDate());
        return moment;
    }

    private static LocalDate known(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("in no calendar: " + day.getYear());
        }
        return day;
    }
}
