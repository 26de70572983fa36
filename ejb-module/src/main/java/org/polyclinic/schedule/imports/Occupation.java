package org.polyclinic.schedule.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.imports.ImportRow;

/** A weekday's hours that a doctor spends in a room; {@code row} is null for what the product already has. */
record Occupation(UUID doctorId, UUID roomId, WorkingTime time, LocalDate from, LocalDate to, ImportRow row) {

    /** Tells every row that puts a doctor, or two doctors a room, in the same hours as another. */
    static void rejectClashes(List<Occupation> all) {
        byWeekday(all, true).values().forEach(group -> rejectOverlaps(group, "doctor", "schedule.doctorClash"));
        byWeekday(all, false).values().forEach(group -> rejectOverlaps(group, "room", "schedule.roomClash"));
    }

    private static Map<String, List<Occupation>> byWeekday(List<Occupation> all, boolean byDoctor) {
        Map<String, List<Occupation>> groups = new HashMap<>();
        for (Occupation one : all) {
            UUID who = byDoctor ? one.doctorId() : one.roomId();
            groups.computeIfAbsent(who + " " + one.time().weekday(), key -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }

    private static void rejectOverlaps(List<Occupation> group, String column, String messageKey) {
        group.sort(Comparator.comparing(one -> one.time().starts()));
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size() && group.get(i).reaches(group.get(j)); j++) {
                if (group.get(i).shares(group.get(j))) {
                    tell(group.get(i), group.get(j), column, messageKey);
                }
            }
        }
    }

    private static void tell(Occupation first, Occupation second, String column, String messageKey) {
        ImportRow row = second.row() == null ? first.row() : second.row();
        if (row != null) {
            row.reject(column, messageKey);
        }
    }

    private boolean reaches(Occupation later) {
        return later.time().starts().isBefore(time.ends());
    }

    private boolean shares(Occupation other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
