package org.polyclinic.schedule.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;
import org.polyclinic.shared.value.Ids;

/** A day of the production calendar that departs from the usual week, in a region or (null) the whole country. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    public enum Kind {
        HOLIDAY,
        /** A day off moved here from a weekend. */
        DAY_OFF,
        /** A weekend day that is worked, by the timetable of another weekday. */
        WORKING
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "region_id")
    @Convert(converter = OptionalId.class)
    private UUID regionId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "works_as")
    private Integer worksAs;

    private String name;

    protected CalendarDay() {}

    private CalendarDay(UUID regionId, LocalDate day, Kind kind, DayOfWeek worksAs, String name) {
        this.id = Ids.next();
        this.regionId = regionId;
        this.day = day;
        this.kind = kind;
        this.worksAs = worksAs == null ? null : worksAs.getValue();
        this.name = name;
    }

    public static CalendarDay off(UUID regionId, LocalDate day, Kind kind, String name) {
        if (kind == Kind.WORKING) {
            throw new IllegalArgumentException("a working day is not off");
        }
        return new CalendarDay(regionId, day, kind, null, name);
    }

    public static CalendarDay working(UUID regionId, LocalDate day, DayOfWeek worksAs, String name) {
        return new CalendarDay(regionId, day, Kind.WORKING, worksAs, name);
    }

    /** The same day is of another kind now. */
    public void becomes(CalendarDay other) {
        kind = other.kind;
        worksAs = other.worksAs;
        name = other.name;
    }

    public LocalDate day() {
        return day;
    }

    public UUID regionId() {
        return regionId;
    }

    public String name() {
        return name;
    }

    /** The weekday whose timetable holds; empty: no work. */
    public Optional<DayOfWeek> timetable() {
        return kind == Kind.WORKING ? Optional.of(DayOfWeek.of(worksAs)) : Optional.empty();
    }
}
