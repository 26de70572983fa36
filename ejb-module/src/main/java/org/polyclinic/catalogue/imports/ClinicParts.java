package org.polyclinic.catalogue.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.catalogue.entity.Licence;
import org.polyclinic.catalogue.entity.OpeningHours;
import org.polyclinic.shared.failure.InvalidValue;
import org.polyclinic.shared.time.Days;

/** Cells of a clinic's row that hold several things: opening hours, licences, departments. */
final class ClinicParts {

    record Department(String name, String address) {}

    private static final Pattern HOURS =
            Pattern.compile("(?:([1-7])(?:-([1-7]))?|H) ([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    private ClinicParts() {}

    /** {@code 1-5 08:00-20:00; 6 09:00-15:00; H 10:00-14:00}: Monday is 1, H a public holiday. */
    static List<OpeningHours> hours(String text) {
        Map<Integer, OpeningHours> days = new TreeMap<>();
        for (String part : parts(text, ";")) {
            Matcher matcher = HOURS.matcher(part);
            if (!matcher.matches()) {
                throw new InvalidValue("catalogue.hours");
            }
            addDays(days, matcher);
        }
        return List.copyOf(days.values());
    }

    private static void addDays(Map<Integer, OpeningHours> days, Matcher matcher) {
        int first = matcher.group(1) == null ? OpeningHours.HOLIDAY : Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        LocalTime opens = time(matcher.group(3));
        LocalTime closes = matcher.group(4).equals("24:00") ? LocalTime.MIDNIGHT : time(matcher.group(4));
        if (last < first || !OpeningHours.isPossible(opens, closes)) {
            throw new InvalidValue("catalogue.hours");
        }
        for (int day = first; day <= last; day++) {
            if (days.put(day, new OpeningHours(day, opens, closes)) != null) {
                throw new InvalidValue("catalogue.hours");
            }
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("catalogue.hours");
        }
    }

    /** {@code number | kinds of activity | valid until}, the last may be missing: without a term. */
    static List<Licence.Content> licences(String text) {
        List<Licence.Content> licences = new ArrayList<>();
        for (String part : parts(text, ";")) {
            String[] fields = part.split("\\|", -1);
            if (fields.length < 2 || fields.length > 3) {
                throw new InvalidValue("catalogue.licence");
            }
            String number = bounded(fields[0], 60, "catalogue.licence");
            licences.add(new Licence.Content(number, bounded(fields[1], 1000, "catalogue.licence"), term(fields)));
        }
        return licences;
    }

    private static LocalDate term(String[] fields) {
        if (fields.length < 3 || fields[2].isBlank()) {
            return null;
        }
        try {
            return Days.of(fields[2].strip());
        } catch (DateTimeException e) {
            throw new InvalidValue("catalogue.licence");
        }
    }

    /** {@code name | address}, the address only where it is not the clinic's. */
    static List<Department> departments(String text) {
        List<Department> departments = new ArrayList<>();
        for (String part : parts(text, ";")) {
            String[] fields = part.split("\\|", 2);
            String address = fields.length < 2 ? null : bounded(fields[1], 300, "catalogue.department");
            departments.add(new Department(bounded(fields[0], 200, "catalogue.department"), address));
        }
        return departments;
    }

    /** Numbers of rooms or districts. */
    static List<String> numbers(String text) {
        return parts(text, ";").stream()
                .map(number -> bounded(number, 20, "catalogue.number"))
                .toList();
    }

    static String email(String text) {
        if (text.length() > 200 || !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new InvalidValue("imports.email");
        }
        return text;
    }

    static String postalCode(String text) {
        if (!text.matches("[0-9]{6}")) {
            throw new InvalidValue("catalogue.postalCode");
        }
        return text;
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String bounded(String text, int most, String messageKey) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new InvalidValue(messageKey);
        }
        return stripped;
    }
}
