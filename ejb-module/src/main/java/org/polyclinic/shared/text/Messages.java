package org.polyclinic.shared.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the domain in Russian and English. Moments among the arguments are written as people say them. */
public final class Messages {

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String BUNDLE = "org.polyclinic.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final DateTexts dates;

    private Messages(Locale locale) {
        this.locale = locale;
        this.dates = new DateTexts(locale);
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader());
    }

    /** Texts in the language; Russian for all but English. */
    public static Messages in(Locale locale) {
        return new Messages(ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : RUSSIAN);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String text(String key, Object... args) {
        return text(key, List.of(args));
    }

    /** The key itself where there are no words for it: an answer is never lost for want of words. */
    public String text(String key, List<?> args) {
        if (!has(key)) {
            return key;
        }

        Object[] shown = args.stream().map(this::shown).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(shown);
    }

    /** «вторник, 24 ноября 2026, 09:40» on the clock of the moment's zone. */
    public String dateTime(ZonedDateTime time) {
        return dates.fullDayAndTime(time);
    }

    /** A zone by its city with its difference from UTC at a moment: «Екатеринбург (UTC+5)». */
    public String zone(ZoneId zone, Instant at) {
        String key = "zone." + zone.getId();
        String city = has(key) ? bundle.getString(key) : zone.getDisplayName(TextStyle.FULL, locale);
        String offset = zone.getRules().getOffset(at).getId().replace(":00", "").replaceFirst("([+-])0", "$1");
        return city + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }

    /** «пн, 24 ноября, 09:40, Екатеринбург (UTC+5)». */
    private String local(ZonedDateTime time) {
        return dates.inSentence(time) + ", " + zone(time.getZone(), time.toInstant());
    }

    private Object shown(Object arg) {
        return switch (arg) {
            case TemporalAccessor time -> dates.inSentence(time);
            case LocalMoment moment -> local(moment.time());
            default -> arg;
        };
    }
}
