package org.polyclinic.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.polyclinic.edge.request.Languages;

/** Texts of problems in the language of the request: Russian unless English is asked for. */
public final class ProblemTexts {
    private static final String BUNDLE = "org.polyclinic.api.problems";

    private final Locale locale;
    private final ResourceBundle bundle;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** Texts for the value of an {@code Accept-Language} header, which may be missing or nonsense. */
    public static ProblemTexts forHeader(String acceptLanguage) {
        return new ProblemTexts(Languages.negotiated(acceptLanguage));
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
