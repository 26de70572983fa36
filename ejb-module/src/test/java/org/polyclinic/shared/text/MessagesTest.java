package org.polyclinic.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/polyclinic");
    private static final Pattern KEY =
            Pattern.compile("\"((?:shared|imports|catalogue|schedule|patient|booking)\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(bundle("ru").stringPropertyNames())
                .isEqualTo(bundle("en").stringPropertyNames())
                .hasSizeGreaterThan(100);
    }

    @Test
    void everyKeyInTheCodeHasItsMessage() throws IOException {
        Set<String> keys = keysInCode();
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(bundle("ru").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyMessageIsAFormatAndSaysSomething() {
        for (String language : new String[] {"ru", "en"}) {
            bundle(language).forEach((key, text) -> {
                assertThat(text.toString()).as(key.toString()).isNotBlank();
                assertThat(new MessageFormat(text.toString()).format(new Object[] {1, 2, 3}))
                        .as(key.toString())
                        .isNotBlank();
            });
        }
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = KEY.matcher(text(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            });
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        Path file = BUNDLES.resolve("messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
