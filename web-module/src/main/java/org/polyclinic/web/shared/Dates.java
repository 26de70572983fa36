package org.polyclinic.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ResourceBundle;
import org.polyclinic.edge.text.BusinessTexts;
import org.polyclinic.shared.text.DateTexts;

/** Dates and times as people read them: «пн, 24 ноября, 09:40». What they are given is in the clinic's zone already. */
@Named
@RequestScoped
public class Dates {

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** «пн, 24 ноября». */
    public String day(TemporalAccessor temporal) {
        return texts().day(temporal);
    }

    /** «понедельник, 24 ноября 2026». */
    public String fullDay(TemporalAccessor temporal) {
        return texts().fullDay(temporal);
    }

    /** «24.11.2026» in Russian, «24 November 2026» in English. */
    public String date(TemporalAccessor temporal) {
        return texts().date(temporal);
    }

    /** «24 ноября». */
    public String dayOfMonth(TemporalAccessor temporal) {
        return texts().dayOfMonth(temporal);
    }

    /** «24». */
    public String number(TemporalAccessor temporal) {
        return texts().number(temporal);
    }

    /** «ноябрь» standing alone. */
    public String month(TemporalAccessor temporal) {
        return texts().month(temporal);
    }

    /** «пн». */
    public String weekday(TemporalAccessor temporal) {
        return texts().weekday(temporal);
    }

    public String weekdayName(int number) {
        return texts().weekdayName(number);
    }

    /** «09:40». */
    public String time(TemporalAccessor temporal) {
        return texts().time(temporal);
    }

    /** «пн, 24 ноября, 09:40». */
    public String dayAndTime(TemporalAccessor temporal) {
        return texts().dayAndTime(temporal);
    }

    /** Whatever there is: a day, or a day and a time. */
    public String written(TemporalAccessor temporal) {
        return texts().inSentence(temporal);
    }

    /** «сегодня, 24 ноября», «завтра, 25 ноября» or the day; which day that is differs between zones, so it is named. */
    public String nearDay(LocalDate day, String zone) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
        if (day.equals(today)) {
            return today(0) + ", " + dayOfMonth(day);
        }
        return day.equals(today.plusDays(1)) ? today(1) + ", " + dayOfMonth(day) : day(day);
    }

    private String today(int days) {
        return words().getString(days == 0 ? "date.today" : "date.tomorrow");
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(Text.PAGES, viewer.getLocale());
    }

    /** Name of a zone with its difference from UTC: «Екатеринбург (UTC+5)». */
    public String zone(String zone) {
        return new BusinessTexts(viewer.getLocale()).zone(ZoneId.of(zone), clock.instant());
    }

    private DateTexts texts() {
        return new DateTexts(viewer.getLocale());
    }
}
