package org.polyclinic.edge.request;

import java.util.List;
import java.util.Locale;
import org.polyclinic.shared.text.Messages;

/** The language to answer in: Russian unless English is asked for. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Messages.RUSSIAN, Messages.ENGLISH);

    private Languages() {}

    /** For the value of an {@code Accept-Language} header, which may be missing or nonsense. */
    public static Locale negotiated(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Messages.RUSSIAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Messages.RUSSIAN : found;
        } catch (IllegalArgumentException unreadable) {
            return Messages.RUSSIAN;
        }
    }
}
