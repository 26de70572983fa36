package org.polyclinic.api.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of problems in the language of the request: Russian unless English is asked for. */
public final class ProblemTexts {
    private static final String BUNDLE = "org.polyclinic.api.problems";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** Texts for the value of an {@code Accept-Language} header, which may be missing or nonsense. */
    public static ProblemTexts forHeader(String acceptLanguage) {
        return new ProblemTexts(locale(acceptLanguage));
    }

    /** The language to answer in. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return RUSSIAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? RUSSIAN : found;
        } catch (IllegalArgumentException unreadable) {
            return RUSSIAN;
        }
    }

    public Locale locale() {
        return locale;
    }

    public String title(ProblemType type) {
        return text(type.slug() + ".title");
    }

    public String detail(ProblemType type) {
        return text(type.slug() + ".detail");
    }

    /** The text of a key with its arguments filled in. */
    public String text(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }
}
