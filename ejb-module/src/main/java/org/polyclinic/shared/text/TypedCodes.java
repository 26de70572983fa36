package org.polyclinic.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/** Codes of Latin letters and digits as people type them. */
public final class TypedCodes {

    private static final String CYRILLIC = "АВЕЗКМНОРСТУХ";
    private static final String LATIN = "ABE3KMHOPCTYX";

    private TypedCodes() {}

    /**
     * Digits alone, with those for the letters that look the same: one spelling however a number is written. Words beside it
     * are passed over.
     */
    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        for (String part : latin(typed).split("[^\\p{L}\\p{N}]+")) {
            if (part.matches(".*[0-9].*")) {
                digits.append(part.replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[^0-9]", ""));
            }
        }
        return digits.toString();
    }

    /** Letters and digits alone, as {@link #latin}. */
    public static String compact(String typed) {
        return latin(typed).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** In capitals of one width, with the Latin letter or the digit for a Cyrillic letter that looks the same. */
    public static String latin(String typed) {
        String capitals = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder code = new StringBuilder(capitals.length());
        for (char letter : capitals.toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            code.append(at < 0 ? letter : LATIN.charAt(at));
        }
        return code.toString();
    }
}
