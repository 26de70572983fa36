package org.polyclinic.shared;

import java.util.Locale;

/** Text as it is compared: lower case, ё as е, single spaces. */
public final class Texts {

    private Texts() {}

    public static String searchable(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    /** Pattern of LIKE that finds what starts with the text; its wildcards are taken literally. */
    public static String startsWith(String text) {
        return escaped(text) + "%";
    }

    public static String contains(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return searchable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
