package org.polyclinic.shared.text;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as people read them, the same on pages, in PDFs, messages and answers of the API. Times are in the clinic's
 * zone already; what is null is not written.
 */
public record DateTexts(Locale locale) {

    /** «пн, 24 ноября». */
    public String day(TemporalAccessor time) {
        return write("EEE, d MMMM", time);
    }

    /** «понедельник, 24 ноября 2026». */
    public String fullDay(TemporalAccessor time) {
        return write("EEEE, d MMMM yyyy", time);
    }

    /** «понедельник, 24 ноября 2026, 09:40». */
    public String fullDayAndTime(TemporalAccessor time) {
        return write("EEEE, d MMMM yyyy, HH:mm", time);
    }

    /** «24.11.2026» in Russian, «24 November 2026» in English. */
    public String date(TemporalAccessor time) {
        return write(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "d MMMM yyyy" : "dd.MM.yyyy", time);
    }

    /** «24 ноября». */
    public String dayOfMonth(TemporalAccessor time) {
        return write("d MMMM", time);
    }

    /** «24». */
    public String number(TemporalAccessor time) {
        return write("d", time);
    }

    /** «ноябрь» standing alone. */
    public String month(TemporalAccessor time) {
        return write("LLLL", time);
    }

    /** «пн». */
    public String weekday(TemporalAccessor time) {
        return write("EEE", time);
    }

    /** «понедельник» standing alone; 1 is Monday. */
    public String weekdayName(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** «09:40». */
    public String time(TemporalAccessor time) {
        return write("HH:mm", time);
    }

    /** «пн, 24 ноября, 09:40». */
    public String dayAndTime(TemporalAccessor time) {
        return write("EEE, d MMMM, HH:mm", time);
    }

    /** Inside a sentence: a day, a time, or both, as far as the value has them. */
    public String inSentence(TemporalAccessor time) {
        if (!time.isSupported(ChronoField.HOUR_OF_DAY)) {
            return date(time);
        }
        return time.isSupported(ChronoField.DAY_OF_MONTH) ? dayAndTime(time) : time(time);
    }

    private String write(String pattern, TemporalAccessor time) {
        return time == null ? "" : DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
