package org.polyclinic.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private static final Pattern KEY = Pattern.compile("\"((?:body|field|parameter)\\.[A-Za-z]+)\"");

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("org.polyclinic.api.problems", Locale.forLanguageTag(language))
                .keySet();
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys("ru")).isNotEmpty().isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasTitleAndDetail(ProblemType type) {
        for (String language : List.of("ru", "en")) {
            ProblemTexts texts = ProblemTexts.forHeader(language);
            assertThat(texts.title(type)).isNotBlank();
            assertThat(texts.detail(type)).isNotBlank();
        }
    }

    @Test
    void everyKeyInTheCodeHasATextAndEveryTextIsUsed() throws IOException {
        Set<String> used = sources().collect(Collectors.toSet());
        Set<String> kept = keys("en").stream()
                .filter(key -> !key.endsWith(".title") && !key.endsWith(".detail"))
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty().isEqualTo(kept);
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Stream.Builder<String> keys = Stream.builder();
            for (Path source : sources) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
            return keys.build();
        }
    }

    @Test
    void typesAreDescribedInTheDocumentation() throws IOException {
        String documentation = Files.readString(Path.of("../docs/api.md"));
        assertThat(ProblemType.values())
                .allSatisfy(type -> assertThat(documentation).contains("`" + type.slug() + "`"));
    }
}
