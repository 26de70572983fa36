package org.polyclinic.catalogue.entity;

import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/** Cyrillic letters that look Latin: the commonest mistake in typed codes, and invisible. */
final class LookAlikes {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private LookAlikes() {}

    static void reject(String code) {
        if (CYRILLIC.matcher(code).find()) {
            throw new InvalidValue("catalogue.cyrillicInCode");
        }
    }
}
