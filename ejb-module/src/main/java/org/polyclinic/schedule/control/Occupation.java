package org.polyclinic.schedule.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;

/** A weekday's hours that a doctor spends in a room; {@code to} is the first day after. */
record Occupation(
        ScheduleTemplate template, UUID doctorId, WorkingTime time, LocalDate from, LocalDate to, boolean planned) {

    private static final int WEEK = 7 * 24 * 60;

    /** All clashes among these in which something planned takes part; each is told of what is planned. */
    static List<TemplateClash> clashes(Collection<Occupation> all) {
        List<TemplateClash> clashes = new ArrayList<>();
        groups(all, Occupation::doctorId).forEach(group -> addOverlaps(group, TemplateClash.Of.DOCTOR, clashes));
        groups(all, one -> one.template().roomId())
                .forEach(group -> addOverlaps(group, TemplateClash.Of.ROOM, clashes));
        return clashes;
    }

    private static Collection<List<Occupation>> groups(Collection<Occupation> all, Function<Occupation, UUID> by) {
        Map<UUID, List<Occupation>> groups = new HashMap<>();
        for (Occupation one : all) {
            groups.computeIfAbsent(by.apply(one), key -> new ArrayList<>()).add(one);
        }
        return groups.values();
    }

    private static void addOverlaps(List<Occupation> group, TemplateClash.Of of, List<TemplateClash> clashes) {
        group.sort(Comparator.comparing(one -> one.time().from()));
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size() && group.get(i).reaches(group.get(j)); j++) {
                addIfShared(group.get(i), group.get(j), of, clashes);
            }
        }
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i && group.get(i).reachesNextWeek(group.get(j)); j++) {
                addIfShared(group.get(j), group.get(i), of, clashes);
            }
        }
    }

    private static void addIfShared(
            Occupation first, Occupation second, TemplateClash.Of of, List<TemplateClash> clashes) {
        if (first.shares(second)) {
            add(first, second, of, clashes);
        }
    }

    private static void add(Occupation first, Occupation second, TemplateClash.Of of, List<TemplateClash> clashes) {
        Occupation told = second.planned() ? second : first;
        if (told.planned()) {
            clashes.add(new TemplateClash(told.template(), told.time(), of));
        }
    }

    private boolean reaches(Occupation later) {
        return later.time().from() < time.to();
    }

    /** A night from Sunday to Monday. */
    private boolean reachesNextWeek(Occupation earlier) {
        return earlier.time().from() + WEEK < time.to();
    }

    private boolean shares(Occupation other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
