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
        if (text.chars().allMatch(CellText::isPlain)) {
            return text.strip();
        }
        String seen = SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    /** Of basic Latin or Russian, as nearly all are: looked at first, for files have millions of cells. */
    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter <= '~' || letter >= '\u0400' && letter <= '\u045f';
    }

    /** Whether cleaning takes more than the spaces around it away. */
    static boolean isUnclean(String text) {
        return INVISIBLE.matcher(text).find() || text.indexOf('\u00a0') >= 0;
    }
}
