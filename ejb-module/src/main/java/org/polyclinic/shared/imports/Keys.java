package org.polyclinic.shared.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.polyclinic.shared.text.Texts;

/**
 * Keys as the database compares them: without regard to case and accents. Two keys that differ only so would meet in a
 * unique index, and must meet here first.
 */
public final class Keys {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Below are letters that have no accent; most keys are codes of them. */
    private static final int FIRST_ACCENTED = 0x80;

    private static final String SEPARATOR = "\u0001";

    private Keys() {}

    public static String of(String text) {
        String key = Texts.searchable(text);
        return key.chars().allMatch(letter -> letter < FIRST_ACCENTED)
                ? key
                : ACCENTS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** A key of several parts; made a key once more it stays what it is, so no white space parts them. */
    public static String of(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            key.append(key.isEmpty() ? "" : SEPARATOR).append(of(part));
        }
        return key.toString();
    }

    /** What all keys begin with whose first parts are these. */
    public static String prefix(String... parts) {
        return of(parts) + SEPARATOR;
    }

    /** An empty map whose keys are made by {@link #of}. */
    public static <T> Map<String, T> map() {
        return new HashMap<>();
    }
}
