package org.polyclinic.shared.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings from MicroProfile Config: environment first, then system properties. */
@ApplicationScoped
public class Settings {

    private final Function<String, Optional<String>> source;

    public Settings() {
        this(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    private Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** Fixed values, for tests; what is not given has its default. */
    public static Settings of(Map<Setting, String> values) {
        return new Settings(key -> values.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    public String text(Setting setting) {
        String value = source.apply(setting.key()).orElse(setting.fallback());
        if (value == null) {
            throw new IllegalStateException("Set " + setting.environmentName() + ": " + setting.meaning());
        }
        return value;
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Duration minutes(Setting setting) {
        return Duration.ofMinutes(number(setting));
    }
}
