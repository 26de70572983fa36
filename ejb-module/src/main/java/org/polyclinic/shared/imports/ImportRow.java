package org.polyclinic.shared.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/**
 * One row of data. Every getter checks what it reads: what is wrong is noted, and the getter returns null and goes on, so
 * that one run tells all errors. A row may be used only if it {@link #isGood()}.
 */
public final class ImportRow {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    private final int number;
    private final Map<String, Integer> positions;
    private final List<String> values;
    private final Findings findings;

    ImportRow(int number, Map<String, Integer> positions, List<String> values, Findings findings) {
        this.number = number;
        this.positions = positions;
        this.values = values;
        this.findings = findings;
    }

    public boolean isGood() {
        return !findings.has(number);
    }

    /** Notes that a value cannot be. */
    public void reject(String column, String messageKey) {
        findings.add(number, column, raw(column), messageKey);
    }

    /** The text of a cell without spaces around it and what nobody sees in it; empty when there is none. */
    public String raw(String column) {
        Integer position = positions.get(column);
        if (position == null || position >= values.size()) {
            return "";
        }
        String value = values.get(position);
        if (CellText.isUnclean(value)) {
            findings.cleaned(number, column);
        }
        return CellText.clean(value);
    }

    /** Whether the table has the column at all: one that is absent says nothing, an empty cell says that there is none. */
    public boolean tells(String column) {
        return positions.containsKey(column);
    }

    /** What the column tells, or what there was before where the table does not have it. */
    public <T> T told(String column, T now, T before) {
        return tells(column) ? now : before;
    }

    public boolean has(String column) {
        return !raw(column).isEmpty();
    }

    /** Makes a value of a cell that must be filled; {@link InvalidValue} tells why it cannot be made. */
    public <T> T value(String column, Function<String, T> maker) {
        if (!has(column)) {
            reject(column, "imports.required");
            return null;
        }
        try {
            return maker.apply(raw(column));
        } catch (InvalidValue e) {
            reject(column, e.messageKey());
            return null;
        }
    }

    /** The same for a cell that may be empty: then null. */
    public <T> T optional(String column, Function<String, T> maker) {
        return has(column) ? value(column, maker) : null;
    }

    public String text(String column, int most) {
        return value(column, checked(most));
    }

    /** A name of a person: on one line, of letters, which may have hyphens, apostrophes and points between them. */
    public String name(String column, int most) {
        return value(column, text -> Values.name(text, most));
    }

    public String optionalName(String column, int most) {
        return optional(column, text -> Values.name(text, most));
    }

    public String optionalText(String column, int most) {
        return optional(column, checked(most));
    }

    /** A text that may be empty and then is the empty text. */
    public String textOrEmpty(String column, int most) {
        return has(column) ? text(column, most) : "";
    }

    /** A stable code: Latin letters, digits, point, hyphen, underscore and slash. */
    public String code(String column) {
        return value(column, ImportRow::codeOf);
    }

    public LocalDate date(String column) {
        return value(column, Values::date);
    }

    public LocalDate optionalDate(String column) {
        return optional(column, Values::date);
    }

    public LocalTime time(String column) {
        return value(column, Values::time);
    }

    /** A time at which something ends, 24:00 among them; that is 00:00 here. */
    public LocalTime endOfDay(String column) {
        return value(column, Values::endOfDay);
    }

    public LocalDateTime dateTime(String column) {
        return value(column, Values::dateTime);
    }

    public ZoneId zone(String column) {
        return value(column, ImportRow::zoneOf);
    }

    public Integer number(String column, int least, int most) {
        return value(column, text -> Values.number(text, least, most));
    }

    public Integer optionalNumber(String column, int least, int most) {
        return optional(column, text -> Values.number(text, least, most));
    }

    public int numberOr(String column, int least, int most, int fallback) {
        Integer value = optionalNumber(column, least, most);
        return value == null ? fallback : value;
    }

    public BigDecimal decimal(String column, String least, String most, int scale) {
        return value(column, text -> Values.decimal(text, new BigDecimal(least), new BigDecimal(most), scale));
    }

    public boolean flag(String column, boolean fallback) {
        Boolean value = optional(column, Values::flag);
        return value == null ? fallback : value;
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return value(column, text -> Values.constant(text, type));
    }

    public <E extends Enum<E>> E optionalConstant(String column, Class<E> type) {
        return optional(column, text -> Values.constant(text, type));
    }

    /** What a key stands for among known things. */
    public <T> T known(String column, Map<String, T> things, String messageKey) {
        return value(column, key -> find(things, key, messageKey));
    }

    public <T> T optionalKnown(String column, Map<String, T> things, String messageKey) {
        return optional(column, key -> find(things, key, messageKey));
    }

    /** A list separated by semicolons; an empty cell is an empty list. */
    public List<String> list(String column) {
        return Arrays.stream(raw(column).split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Makes a value of every item of a list; a wrong item rejects the cell. */
    public <T> List<T> list(String column, Function<String, T> maker) {
        List<T> made = optional(column, text -> list(column).stream().map(maker).toList());
        return made == null ? List.of() : made;
    }

    /** What a key stands for, for lists of keys. */
    public static <T> T find(Map<String, T> things, String key, String messageKey) {
        T found = things.get(Keys.of(key));
        if (found == null) {
            throw new InvalidValue(messageKey);
        }
        return found;
    }

    private static Function<String, String> checked(int most) {
        return text -> Values.text(text, most);
    }

    private static String codeOf(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new InvalidValue("imports.code");
        }
        return text;
    }

    private static ZoneId zoneOf(String text) {
        // a difference from UTC is no place: it does not say what the clock does when the law changes
        if (!text.contains("/") || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new InvalidValue("imports.zone");
        }
        return ZoneId.of(text);
    }
}
