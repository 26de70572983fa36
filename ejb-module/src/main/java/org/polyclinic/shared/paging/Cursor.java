package org.polyclinic.shared.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.polyclinic.shared.failure.InvalidInput;

/** Opaque position in a list: a few values, joined and encoded. A cursor that was not made here is invalid input. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String[] parse(String cursor, int values) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length == values) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // not Base64: the same as a wrong number of values
        }
        throw invalid();
    }

    public static InvalidInput invalid() {
        return new InvalidInput("after", "shared.cursor");
    }
}
