package org.polyclinic.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Weekly templates and what departs from them. The doctors of a room work in two shifts and change them every other day;
 * Saturdays are for paid visits.
 */
final class DemoSchedules {
    private static final String SINCE = "2026-01-12";
    private static final int FRIDAY = 5;
    private static final int SATURDAY = 6;

    private final DemoDoctors doctors;
    private final LocalDate today;

    DemoSchedules(DemoDoctors doctors, LocalDate today) {
        this.doctors = doctors;
        this.today = today;
    }

    DemoTable templates() {
        DemoTable table = new DemoTable(
                "templates",
                "doctor",
                "clinic",
                "specialty",
                "room",
                "service",
                "financing",
                "valid_from",
                "valid_to",
                "weekday",
                "starts",
                "ends",
                "slot_minutes",
                "buffer_before",
                "buffer_after",
                "open_hours",
                "quotas");
        for (DemoPost post : doctors.posts()) {
            weekdays(table, post);
            saturday(table, post);
        }
        for (DemoPost post : doctors.secondPosts()) {
            String from = "%02d:00".formatted(9 + 3 * post.index());
            String to = "%02d:00".formatted(12 + 3 * post.index());
            add(table, post, "300", "PAID", SATURDAY, from, to, "");
        }
        return table;
    }

    private static void weekdays(DemoTable table, DemoPost post) {
        for (int day = 1; day <= FRIDAY; day++) {
            boolean early = post.isBeforeNoon(day);
            String quotas = quotas(post);
            add(table, post, post.room(), "OMS", day, early ? "08:00" : "14:00", early ? "11:00" : "17:00", quotas);
            add(table, post, post.room(), "OMS", day, early ? "11:20" : "17:20", early ? "13:50" : "19:50", quotas);
        }
    }

    /** Specialists who may charge see patients on Saturdays; those with a second clinic are there. */
    private void saturday(DemoTable table, DemoPost post) {
        boolean elsewhere = doctors.secondPosts().stream()
                .anyMatch(second -> second.doctor().equals(post.doctor()));
        if (post.district().isEmpty() && !elsewhere) {
            boolean first = post.index() % 2 == 0;
            add(table, post, post.room(), "PAID", SATURDAY, first ? "09:00" : "12:00", first ? "12:00" : "15:00", "");
        }
    }

    /** A part is kept for the desk; of specialists another for those with a referral. */
    private static String quotas(DemoPost post) {
        return post.specialty().selfReferral() ? "DESK+CALL_CENTRE:10;KIOSK:10" : "DESK+CALL_CENTRE:10;REFERRAL:10";
    }

    private static void add(
            DemoTable table,
            DemoPost post,
            String room,
            String financing,
            int day,
            String from,
            String to,
            String quotas) {
        table.add(
                post.doctor(),
                post.clinic().code(),
                post.specialty().code(),
                room,
                "",
                financing,
                SINCE,
                "",
                day,
                from,
                to,
                post.specialty().slotMinutes(),
                0,
                0,
                24,
                quotas);
    }

    DemoTable exceptions() {
        DemoTable table = new DemoTable(
                "exceptions",
                "kind",
                "clinic",
                "doctor",
                "specialty",
                "starts",
                "ends",
                "room",
                "slot_minutes",
                "reason");
        List<DemoPost> posts = doctors.posts();
        for (int i = 7; i < posts.size(); i += 15) {
            absence(table, posts.get(i), "LEAVE", monday(i % 4), 14, "Ежегодный отпуск");
        }
        absence(table, posts.get(20), "TRAINING", monday(1).plusDays(2), 2, "Повышение квалификации");
        absence(table, posts.get(70), "SICKNESS", today, 4, "Больничный лист");
        LocalDate closed = monday(3).plusDays(3);
        table.add(
                "CLOSURE",
                "NSK-2",
                "",
                "",
                closed + " 00:00",
                closed.plusDays(1) + " 00:00",
                "",
                "",
                "Санитарный день");
        extraHours(table, posts.get(0));
        return table;
    }

    private static void absence(DemoTable table, DemoPost post, String kind, LocalDate first, int days, String reason) {
        table.add(
                kind,
                post.clinic().code(),
                post.doctor(),
                post.specialty().code(),
                first + " 00:00",
                first.plusDays(days) + " 00:00",
                "",
                "",
                reason);
    }

    private void extraHours(DemoTable table, DemoPost post) {
        LocalDate saturday = monday(0).plusDays(5);
        table.add(
                "EXTRA_HOURS",
                post.clinic().code(),
                post.doctor(),
                post.specialty().code(),
                saturday + " 09:00",
                saturday + " 12:00",
                "300",
                15,
                "Дополнительный приём в субботу");
    }

    /** A Monday to come, so many weeks after the next one. */
    private LocalDate monday(int weeks) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }
}
