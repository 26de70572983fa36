package org.polyclinic.api.problem;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages of the domain, whose keys its exceptions and refusals carry. */
public final class DomainTexts {
    private static final String BUNDLE = "org.polyclinic.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    public DomainTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** The text of a key; the key itself where the domain has none, so that an answer is never lost for want of words. */
    public String text(String key, List<Object> args) {
        if (!bundle.containsKey(key)) {
            return key;
        }
        return new MessageFormat(bundle.getString(key), locale)
                .format(args.stream().map(this::readable).toArray());
    }

    private Object readable(Object arg) {
        if (arg instanceof ZonedDateTime moment) {
            return moment.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale));
        }
        return arg instanceof LocalDate day
                ? day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))
                : arg;
    }
}
