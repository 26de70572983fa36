package org.polyclinic.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How somebody wants to see the pages. Kept as one short text such as {@code en-dark-2-wide-off-on} in a cookie, on a
 * kiosk in the session; whatever is not understood falls back to the default.
 */
public record Preferences(String language, String theme, String size, String spacing, String pictures, String vision) {

    private static final Map<String, List<String>> ALLOWED = Map.of(
            "language", List.of("ru", "en"),
            "theme", List.of("auto", "light", "dark", "contrast"),
            "size", List.of("1", "2", "3"),
            "spacing", List.of("normal", "wide"),
            "pictures", List.of("on", "off"),
            "vision", List.of("off", "on"));

    private static final List<String> ORDER = List.of("language", "theme", "size", "spacing", "pictures", "vision");

    public static Preferences standard(String language) {
        return new Preferences(language, "auto", "1", "normal", "on", "off");
    }

    /** Reads the text of a cookie; a part that is missing or unknown is the default. */
    public static Preferences parse(String text, String language) {
        Preferences result = standard(language);
        String[] values = text == null ? new String[0] : text.split("-", -1);
        for (int i = 0; i < Math.min(values.length, ORDER.size()); i++) {
            result = result.replacing(ORDER.get(i), values[i]);
        }
        return result;
    }

    /** The same with one thing changed; an unknown thing or value changes nothing. */
    public Preferences with(String what, String value) {
        Preferences changed = replacing(what, value);
        return changed.vision.equals(vision) ? changed : changed.visionSwitched();
    }

    /** The version for the visually impaired starts with strong contrast and larger letters, and ends with neither. */
    private Preferences visionSwitched() {
        return vision.equals("on")
                ? new Preferences(language, "contrast", "2", spacing, pictures, vision)
                : standard(language);
    }

    private Preferences replacing(String what, String value) {
        if (!ALLOWED.getOrDefault(what, List.of()).contains(value)) {
            return this;
        }
        Map<String, String> all = parts();
        all.put(what, value);
        return of(all);
    }

    public String text() {
        Map<String, String> all = parts();
        return String.join("-", ORDER.stream().map(all::get).toList());
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private Map<String, String> parts() {
        Map<String, String> all = new TreeMap<>();
        all.put("language", language);
        all.put("theme", theme);
        all.put("size", size);
        all.put("spacing", spacing);
        all.put("pictures", pictures);
        all.put("vision", vision);
        return all;
    }

    private static Preferences of(Map<String, String> all) {
        return new Preferences(
                all.get("language"),
                all.get("theme"),
                all.get("size"),
                all.get("spacing"),
                all.get("pictures"),
                all.get("vision"));
    }
}
