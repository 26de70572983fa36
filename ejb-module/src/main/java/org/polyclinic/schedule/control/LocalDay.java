package org.polyclinic.schedule.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A day on the clinic's wall clock. Every wall-clock time has one moment, and later times never have earlier moments: a
 * time skipped when clocks go forward is the moment of the change, a time that comes twice is its first coming. So
 * intervals that do not overlap on the wall do not overlap in time.
 */
record LocalDay(LocalDate date, ZoneId zone) {

    /** The moment in UTC. */
    LocalDateTime at(LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition != null && transition.isGap()) {
            return LocalDateTime.ofInstant(transition.getInstant(), ZoneOffset.UTC);
        }
        ZoneOffset offset = transition == null ? rules.getOffset(local) : transition.getOffsetBefore();
        return LocalDateTime.ofInstant(local.toInstant(offset), ZoneOffset.UTC);
    }

    /** First moment of the day. */
    LocalDateTime start() {
        return at(LocalTime.MIN);
    }

    LocalDateTime end() {
        return next().start();
    }

    LocalDay next() {
        return new LocalDay(date.plusDays(1), zone);
    }
}
