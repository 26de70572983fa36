package org.polyclinic.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;
import org.polyclinic.edge.text.BusinessTexts;
import org.polyclinic.shared.text.PostalAddress;

/** Words of the pages in the viewer's language. Texts of business messages come from the domain's bundle. */
@Named
@RequestScoped
public class Text {

    public static final String PAGES = "org.polyclinic.web.messages";

    @Inject
    Viewer viewer;

    @Inject
    Dates dates;

    /** The text of a key with its arguments; dates and times among them are written out. */
    public String of(String key, Object... args) {
        return format(key, args);
    }

    /** The text of an enum's value, such as {@code financing.OMS}. */
    public String choice(String prefix, Object value) {
        return value == null ? "" : of(prefix + "." + value);
    }

    /** A number with its noun: {@code key.one}, {@code key.few}, {@code key.many}, first argument the number. */
    public String count(String key, long number) {
        return of(key + "." + Plural.form(viewer.getLanguage(), number), number);
    }

    /** An address, with the city in front unless the clinic has written it there itself. */
    public String address(String city, String address) {
        return PostalAddress.of(city, address);
    }

    /** What the domain says. */
    public BusinessTexts business() {
        return new BusinessTexts(viewer.getLocale());
    }

    private String format(String key, Object... args) {
        Locale locale = viewer.getLocale();
        ResourceBundle texts = ResourceBundle.getBundle(
                PAGES, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern = texts.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(readable(args));
    }

    private Object[] readable(Object... args) {
        Object[] result = args.clone();
        for (int i = 0; i < result.length; i++) {
            if (result[i] instanceof TemporalAccessor temporal) {
                result[i] = dates.written(temporal);
            }
        }
        return result;
    }
}
