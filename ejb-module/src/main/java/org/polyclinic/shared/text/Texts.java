package org.polyclinic.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: lower case, ё as е, single spaces. */
public final class Texts {

    private static final Pattern CODE = Pattern.compile("\\p{L}\\d{2}[\\d.]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String CYRILLIC_LOOK_ALIKES = "авсенкмортху";
    private static final String LATIN_LOOK_ALIKES = "abcehkmoptxy";

    private Texts() {}

    /** The words of a text as they are searched for; a code such as B01.047.001 is one word, in Latin letters. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : searchable(text).split(" ", -1)) {
            if (CODE.matcher(part).matches()) {
                words.add(latin(part.substring(0, 1)) + part.substring(1));
            } else {
                NOT_IN_WORDS.splitAsStream(part).filter(word -> !word.isEmpty()).forEach(words::add);
            }
        }
        return words;
    }

    /** Letters that look Latin but are Cyrillic, as people type them into codes, replaced by the Latin ones. */
    private static String latin(String letter) {
        int at = CYRILLIC_LOOK_ALIKES.indexOf(letter);
        return at < 0 ? letter : LATIN_LOOK_ALIKES.substring(at, at + 1);
    }

    public static String searchable(String text) {
        return SPACES.matcher(text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ");
    }

    /** Pattern of LIKE that finds what starts with the text; its wildcards are taken literally. */
    public static String startsWith(String text) {
        return escaped(text) + "%";
    }

    public static String contains(String text) {
        return "%" + escaped(text) + "%";
    }

    /** Whether there are no control characters but tab and line ends, and no half of a surrogate pair. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(Texts::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        boolean whitespace = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return whitespace || !(Character.isISOControl(codePoint) || surrogate);
    }

    private static String escaped(String text) {
        return searchable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
