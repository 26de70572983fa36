package org.polyclinic.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\\bt\\['([^']+)'\\]|text\\.of\\('([^']+)'");
    private static final Pattern CHOICE = Pattern.compile("text\\.(?:choice|count)\\(['\"]([^'\"]+)['\"]");
    private static final Set<String> RUSSIAN = keys("ru");

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(Text.PAGES, Locale.forLanguageTag(language))
                .keySet();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("en")).containsExactlyInAnyOrderElementsOf(RUSSIAN);
    }

    /** Of two lines with one key the later wins, silently and everywhere. */
    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String language : List.of("ru", "en")) {
            List<String> given = Files.readAllLines(
                            Path.of("src/main/resources/org/polyclinic/web/messages_" + language + ".properties"))
                    .stream()
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(given).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyOnPagesExists() {
        Set<String> used = used(KEY);
        assertThat(used).hasSizeGreaterThan(200);
        assertThat(RUSSIAN).containsAll(used);
    }

    @Test
    void everyPrefixOnPagesHasKeys() {
        Set<String> prefixes = used(CHOICE);
        assertThat(prefixes).isNotEmpty().allMatch(prefix -> RUSSIAN.stream()
                .anyMatch(key -> key.startsWith(prefix + ".")));
    }

    @Test
    void onlyTokensDefineColoursAndSizes() throws IOException {
        String components = Files.readString(Path.of("src/main/webapp/resources/css/site.css"));
        String rules = components.replaceAll("(?m)^@media.*$", "");
        assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContainPattern("\\d(px|rem)\\b");
    }

    @Test
    void pagesHaveNoStyleOrScriptInThem() {
        assertThat(used(Pattern.compile("(\\sstyle=|\\son[a-z]+=|<script>|<style)")))
                .isEmpty();
    }

    private static Set<String> used(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/webapp"), Path.of("src/main/java"))) {
            sources(root).forEach(text -> collect(pattern.matcher(text), found));
        }
        return found;
    }

    private static void collect(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
    }

    private static List<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
                    .map(MessagesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
