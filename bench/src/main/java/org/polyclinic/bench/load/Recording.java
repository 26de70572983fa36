package org.polyclinic.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two bookings sent, compared: where they agree the text is kept as it was, where they differ it is found out what
 * stands there. So nobody has to tell what a booking sends.
 */
final class Recording {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TYPE = Pattern.compile("\\b(?:TIMESTAMP|DATETIME|DATE|TIME)$");
    private static final Duration NEAR = Duration.ofSeconds(5);
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter();

    private final Take one;
    private final Take other;
    private final List<String> ids = new ArrayList<>();
    private final List<String> otherIds = new ArrayList<>();

    private Recording(Take one, Take other) {
        this.one = one;
        this.other = other;
    }

    /**
     * One booking as it was recorded.
     *
     * @param results what the statement of that number gave back, by column; nothing of one that gave back no row
     */
    record Take(Visit visit, List<String> statements, List<Map<String, String>> results) {}

    /** A statement to be sent for every booking, with its values in their order. */
    record Step(String sql, List<Value> values) {
        boolean isCommit() {
            return sql.equalsIgnoreCase("COMMIT");
        }
    }

    static List<Step> steps(Take one, Take other) {
        if (one.statements().size() != other.statements().size()) {
            throw new IllegalStateException("Two bookings sent not the same:\n" + String.join("\n", one.statements())
                    + "\n\n" + String.join("\n", other.statements()));
        }
        Recording recording = new Recording(one, other);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < one.statements().size(); i++) {
            steps.add(recording.step(i));
        }
        return steps;
    }

    static String resultName(int statement, String column) {
        return statement + "." + column;
    }

    private Step step(int number) {
        Literals mine = Literals.of(one.statements().get(number));
        Literals theirs = Literals.of(other.statements().get(number));
        if (!mine.between().equals(theirs.between())) {
            throw new IllegalStateException("Not the same statement:\n"
                    + one.statements().get(number) + "\n" + other.statements().get(number));
        }
        if (mine.between().stream().anyMatch(text -> text.contains("?"))) {
            throw new IllegalStateException(
                    "Prepared before the log was on: " + one.statements().get(number));
        }
        StringBuilder sql = new StringBuilder(mine.between().get(0));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < mine.values().size(); i++) {
            String written = mine.values().get(i);
            Value value = value(number, written, theirs.values().get(i));
            if (value == null) {
                sql.append(written);
            } else {
                withoutType(sql).append('?');
                values.add(value);
            }
            sql.append(mine.between().get(i + 1));
        }
        return new Step(
                new String(sql.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), values);
    }

    /** The log writes {@code TIMESTAMP'2026-...'} for what was one parameter. */
    private static StringBuilder withoutType(StringBuilder sql) {
        Matcher type = TYPE.matcher(sql);
        if (type.find()) {
            sql.setLength(type.start());
        }
        return sql;
    }

    /** Null: every booking has the same there. */
    private Value value(int statement, String written, String otherWritten) {
        Object meaning = Literals.meaning(written);
        if (!written.equals(otherWritten)) {
            return different(statement, meaning, Literals.meaning(otherWritten));
        }
        if (meaning instanceof byte[] bytes) {
            return new Value.Same(bytes);
        }
        String text = meaning.toString();
        return UUID_TEXT.matcher(text).matches() ? sameId(statement, written, text) : null;
    }

    /** Two slots may happen to be of one doctor: an id that was read is used as read. Bytes cannot be written as text. */
    private Value sameId(int statement, String written, String id) {
        Value known = known(statement, id, id);
        return known != null || written.contains(id) ? known : new Value.Text(id);
    }

    private Value different(int statement, Object mine, Object theirs) {
        if (mine instanceof byte[] bytes) {
            return new Value.Bytes(bytes.length);
        }
        String text = mine.toString();
        String otherText = theirs.toString();
        Value known = known(statement, text, otherText);
        if (known != null) {
            return known;
        }
        if (isInstant(text) && isInstant(otherText)) {
            return instant(statement, text, otherText);
        }
        if (UUID_TEXT.matcher(text).find()) {
            return joined(statement, text, otherText);
        }
        if (theirs instanceof byte[] || text.length() != otherText.length()) {
            throw new IllegalStateException("What is " + text + ", which is " + otherText + " in another booking?");
        }
        return new Value.Characters(text.length());
    }

    private Value known(int statement, String mine, String theirs) {
        for (Map.Entry<String, String> fact : facts(one, statement).entrySet()) {
            String otherFact = facts(other, statement).get(fact.getKey());
            if (mine.equals(fact.getValue()) && theirs.equals(otherFact)) {
                return new Value.Known(fact.getKey());
            }
        }
        return null;
    }

    /** What is known of a booking when the statement is sent. */
    private static Map<String, String> facts(Take take, int statement) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < statement; i++) {
            int number = i;
            take.results().get(i).forEach((column, value) -> facts.put(resultName(number, column), value));
        }
        facts.put(Value.SLOT, take.visit().slot().toString());
        facts.put(Value.PATIENT, take.visit().patient().toString());
        return facts;
    }

    private Value instant(int statement, String mine, String theirs) {
        Map<String, String> otherFacts = facts(other, statement);
        for (Map.Entry<String, String> fact : facts(one, statement).entrySet()) {
            String otherFact = otherFacts.get(fact.getKey());
            if (isInstant(fact.getValue()) && isInstant(otherFact)) {
                Duration later = Duration.between(instant(fact.getValue()), instant(mine));
                if (later.equals(Duration.between(instant(otherFact), instant(theirs)))) {
                    return new Value.After(fact.getKey(), later);
                }
            }
        }
        Duration later = Duration.between(now(one), instant(mine));
        Duration otherLater = Duration.between(now(other), instant(theirs));
        if (later.minus(otherLater).abs().compareTo(NEAR) > 0) {
            throw new IllegalStateException("When is " + mine + ", which is " + theirs + " in another booking?");
        }
        return new Value.Now(Duration.ofMinutes(Math.round(later.toSeconds() / 60.0)));
    }

    /** When a booking was recorded: what it wrote down first with its microseconds. */
    private static LocalDateTime now(Take take) {
        return take.statements().stream()
                .flatMap(statement -> Literals.of(statement).values().stream())
                .map(written -> Literals.meaning(written).toString())
                .filter(text -> isInstant(text) && text.contains("."))
                .map(Recording::instant)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No booking tells when it was made"));
    }

    /** Ids with whatever text stands around them. */
    private Value joined(int statement, String mine, String theirs) {
        List<Value> parts = new ArrayList<>();
        Matcher id = UUID_TEXT.matcher(mine);
        Matcher otherId = UUID_TEXT.matcher(theirs);
        int end = 0;
        while (id.find() && otherId.find()) {
            text(parts, mine.substring(end, id.start()));
            Value known = known(statement, id.group(), otherId.group());
            parts.add(known != null ? known : newId(id.group(), otherId.group()));
            end = id.end();
        }
        text(parts, mine.substring(end));
        return parts.size() == 1 ? parts.get(0) : new Value.Joined(parts);
    }

    private static void text(List<Value> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Value.Text(text));
        }
    }

    private Value newId(String mine, String theirs) {
        int at = ids.indexOf(mine);
        if (at < 0) {
            at = ids.size();
            ids.add(mine);
            otherIds.add(theirs);
        }
        if (!otherIds.get(at).equals(theirs)) {
            throw new IllegalStateException("Ids of two bookings stand at different places: " + mine);
        }
        return new Value.NewId(at);
    }

    private static boolean isInstant(String text) {
        return text != null && text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?");
    }

    static LocalDateTime instant(Object text) {
        return LocalDateTime.parse(Objects.toString(text), INSTANT);
    }
}
