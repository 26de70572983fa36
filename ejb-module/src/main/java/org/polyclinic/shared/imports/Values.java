package org.polyclinic.shared.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/** Texts of cells as typed values; dates as 2026-11-22 or 22.11.2026. */
final class Values {

    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final List<DateTimeFormatter> DATES = formatters("uuuu-MM-dd", "dd.MM.uuuu");
    private static final List<DateTimeFormatter> TIMES = formatters("H:mm", "H:mm:ss");
    private static final List<DateTimeFormatter> DATE_TIMES =
            formatters("uuuu-MM-dd'T'H:mm[:ss]", "uuuu-MM-dd H:mm[:ss]", "dd.MM.uuuu H:mm[:ss]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");
    private static final Set<String> YES = Set.of("true", "1", "yes", "да", "истина", "+");
    private static final Set<String> NO = Set.of("false", "0", "no", "нет", "ложь", "-");

    /** What programs write after a day that has no time. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00)?([.,]0{1,9})?Z?$");

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.\\- ]*");

    private Values() {}

    static String text(String text, int most) {
        if (text.length() > most) {
            throw new InvalidValue("imports.tooLong");
        }
        if (CONTROL.matcher(text).find()) {
            throw new InvalidValue("imports.controlCharacter");
        }
        return text;
    }

    static String name(String text, int most) {
        String name = text(text.replaceAll("\\s+", " "), most);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue("imports.name");
        }
        return name;
    }

    static LocalDate date(String text) {
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        LocalDate date = parsed(DATES, format -> LocalDate.parse(day, format), "imports.date");
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new InvalidValue("imports.date");
        }
        return date;
    }

    static LocalTime time(String text) {
        return parsed(TIMES, format -> LocalTime.parse(text, format), "imports.time");
    }

    /** The end of the day is written 24:00 and kept as 00:00. */
    static LocalTime endOfDay(String text) {
        return text.matches("24:00(:00)?") ? LocalTime.MIDNIGHT : time(text);
    }

    static LocalDateTime dateTime(String text) {
        LocalDateTime value = parsed(DATE_TIMES, format -> LocalDateTime.parse(text, format), "imports.dateTime");
        date(value.toLocalDate().toString());
        return value;
    }

    static int number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same as one out of bounds
        }
        throw new InvalidValue("imports.number");
    }

    static BigDecimal decimal(String text, BigDecimal least, BigDecimal most, int scale) {
        try {
            BigDecimal number = bounded(text.replace(" ", "")).setScale(scale, RoundingMode.UNNECESSARY);
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // too many decimals, or no number: the same as one out of bounds
        }
        throw new InvalidValue("imports.number");
    }

    /** No exponents: 1e999999999 would take all memory when it is written out. */
    private static BigDecimal bounded(String text) {
        if (text.length() > 30 || !text.matches("-?\\d+([.,]\\d+)?")) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    static Boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        throw new InvalidValue("imports.flag");
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text)
                        || constant.name().equals(RussianWords.constant(text)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("imports.constant"));
    }

    private static <T> T parsed(List<DateTimeFormatter> formats, Function<DateTimeFormatter, T> parser, String key) {
        for (DateTimeFormatter format : formats) {
            try {
                return parser.apply(format);
            } catch (DateTimeException e) {
                // perhaps the next
            }
        }
        throw new InvalidValue(key);
    }

    private static List<DateTimeFormatter> formatters(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}
