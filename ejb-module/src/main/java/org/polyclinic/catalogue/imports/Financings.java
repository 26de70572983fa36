package org.polyclinic.catalogue.imports;

import java.util.Arrays;
import java.util.Locale;
import org.polyclinic.shared.failure.InvalidValue;
import org.polyclinic.shared.value.Financing;

/** Reads kinds of insurance out of lists. */
final class Financings {

    private Financings() {}

    static Financing parse(String text) {
        return Arrays.stream(Financing.values())
                .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("imports.constant"));
    }
}
