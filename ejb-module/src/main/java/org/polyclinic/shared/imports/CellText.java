package org.polyclinic.shared.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts of cells as people see them: without what no screen shows, and with one way to write each letter (NFC). */
final class CellText {

    /** Marks of direction and of where a word may break, joiners, and marks of byte order. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    /** Spaces of whatever width, but those that end a line. */
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");

    private CellText() {}

    static String clean(String text) {
        String seen = SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    /** Whether cleaning takes more than the spaces around it away. */
    static boolean isUnclean(String text) {
        return INVISIBLE.matcher(text).find() || text.indexOf('\u00a0') >= 0;
    }
}
