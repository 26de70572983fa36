package org.polyclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the pages, as docs/style.md describes it: how they are written, and what their backings are called. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final int LONGEST_LINE = 160;

    private static final Pattern INDENTED = Pattern.compile("( {2})*\\S.*|");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{((?:'[^']*'|[^'}])*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern ARITHMETIC =
            Pattern.compile("[+*/%]|\\s-|\\b(div|mod)\\b|\\.concat\\(|\\.substring\\(");
    private static final Pattern OTHER_IF =
            Pattern.compile("<c:(if|choose|when|otherwise)\\b|<ui:fragment\\b|<(h|p):[^>]*\\srendered=");
    private static final Pattern ONE_LANGUAGE = Pattern.compile("\\w+(En|Ru)\\b");
    private static final Pattern FIELD = Pattern.compile("<pc:(?:field|dateField|fileField) id=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<h:form id=\"(\\w+)\".*?</h:form>");
    private static final Pattern BACKING = Pattern.compile("\\b(\\w+Backing)\\b");

    private final Map<Path, String> pages = pages();

    private static Map<Path, String> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            Map<Path, String> all = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> all.put(WEBAPP.relativize(file), read(file)));
            return all;
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

    @Test
    void thereArePagesToLookAt() {
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(expressions(expression -> true)).hasSizeGreaterThan(500);
    }

    /** Forms that act on nobody: nothing of a person or a ticket is shown, or the address names what they are for. */
    private static final Set<String> FOR_NOBODY =
            Set.of("enrol", "times", "consent", "known", "identify", "find", "leave");

    @Test
    void formThatActsOnSomebodySaysWhomItWasDrawnFor() {
        List<MatchResult> forms = pages.values().stream()
                .flatMap(page -> FORM.matcher(page).results())
                .toList();
        assertThat(forms).hasSizeGreaterThan(8);
        assertThat(forms.stream()
                        .filter(form -> !form.group().contains("<pc:drawn "))
                        .map(form -> form.group(1)))
                .containsExactlyInAnyOrderElementsOf(FOR_NOBODY);
    }

    @Test
    void linesAreShort() {
        assertThat(lines(line -> line.length() > LONGEST_LINE)).isEmpty();
    }

    /** Two spaces a level; a line that goes on inside a tag stands under its first attribute, so any even or odd column. */
    @Test
    void linesAreIndentedBySpacesInSteps() {
        assertThat(lines(line -> line.stripLeading().startsWith("<")
                        && !INDENTED.matcher(line).matches()))
                .isEmpty();
        assertThat(lines(line -> line.contains("\t"))).isEmpty();
    }

    @Test
    void childrenStandDeeperThanTheirParents() {
        pages.forEach((page, text) ->
                assertThat(Nesting.faults(text)).as(page.toString()).isEmpty());
    }

    @Test
    void expressionsDoNotCalculate() {
        assertThat(expressions(expression -> ARITHMETIC
                        .matcher(TEXT.matcher(expression).replaceAll("''"))
                        .find()))
                .isEmpty();
    }

    @Test
    void expressionsChooseBetweenTwoThingsAtMost() {
        assertThat(expressions(
                        expression -> expression.chars().filter(c -> c == '?').count() > 1))
                .isEmpty();
    }

    @Test
    void thereIsOneWayToSayIf() {
        assertThat(pages.entrySet().stream()
                        .filter(page -> OTHER_IF.matcher(page.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void namesInTwoLanguagesAreChosenInOnePlace() {
        assertThat(expressions(expression -> ONE_LANGUAGE
                        .matcher(expression.replaceAll("names\\.of\\([^)]*\\)", ""))
                        .find()))
                .isEmpty();
    }

    @Test
    void everyFieldHasItsLabelInTheTexts() {
        String texts = read(Path.of("src/main/resources/org/polyclinic/web/messages_ru.properties"));
        List<String> fields = pages.values().stream()
                .flatMap(text -> all(FIELD, text).stream())
                .filter(id -> !id.startsWith("#"))
                .toList();
        assertThat(fields).hasSizeGreaterThan(6).allMatch(id -> texts.contains("\nfield." + id + "="));
    }

    @Test
    void everyTagOfOursIsDeclaredAndUsed() {
        String library = read(WEBAPP.resolve("WEB-INF/polyclinic.taglib.xml"));
        List<String> declared = all(Pattern.compile("<tag-name>(\\w+)</tag-name>"), library);
        List<String> used = pages.values().stream()
                .flatMap(text -> all(Pattern.compile("<pc:(\\w+)"), text).stream())
                .distinct()
                .toList();
        assertThat(declared).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
    }

    /** A page names no backing but its own; what several pages share is a bean of its own name. */
    @Test
    void everyPageHasItsBackingAtItsPath() {
        List<String> faults = new ArrayList<>();
        List<String> backed = new ArrayList<>();
        pages.forEach((page, text) -> {
            if (!page.startsWith("WEB-INF")) {
                all(BACKING, text).stream().distinct().forEach(named -> {
                    backed.add(named);
                    if (!named.equals(Backings.nameOf(page)) || !Backings.exists(page)) {
                        faults.add(page + " names " + named + ", expected " + Backings.classOf(page));
                    }
                });
            }
        });
        assertThat(faults).isEmpty();
        assertThat(backed).hasSizeGreaterThan(20);
    }

    @Test
    void everyBackingHasItsPage() {
        List<String> expected = pages.keySet().stream()
                .filter(page -> !page.startsWith("WEB-INF"))
                .map(Backings::classOf)
                .toList();
        assertThat(Backings.all()).isNotEmpty().isSubsetOf(expected);
    }

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(Backings.simpleNames()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private List<String> lines(Predicate<String> fault) {
        List<String> found = new ArrayList<>();
        pages.forEach((page, text) -> text.lines().filter(fault).forEach(line -> found.add(page + ": " + line)));
        return found;
    }

    private List<String> expressions(Predicate<String> fault) {
        List<String> found = new ArrayList<>();
        pages.forEach((page, text) -> all(EXPRESSION, text).stream()
                .filter(fault)
                .forEach(expression -> found.add(page + ": " + expression)));
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
