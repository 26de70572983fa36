package org.polyclinic.api.shared;

/** What a string from outside may consist of. */
final class Text {
    private Text() {}

    /** Whether the text has no control characters but tab and line ends, and no half of a surrogate pair. */
    static boolean isClean(String text) {
        return text.codePoints().allMatch(Text::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        boolean whitespace = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return whitespace || !(Character.isISOControl(codePoint) || surrogate);
    }
}
