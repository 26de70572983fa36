package org.polyclinic.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.polyclinic.api.description.OpenApi.cast;
import static org.polyclinic.api.description.OpenApi.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyclinic.api.json.JsonMapper;
import org.polyclinic.api.problem.ProblemExamples;
import org.polyclinic.shared.text.Messages;

/** Examples are what the code reads and writes; problems in them have the status and the words of the code. */
class OpenApiExamplesTest {
    private static final OpenApi DOCUMENT = OpenApi.kept();
    private static final Map<String, Class<?>> RECORDS = new Schemas(DOCUMENT, ResourceMethods.all()).records();

    /** An example of a record, and where it stands. */
    record Example(String place, Class<?> type, Object value) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        DOCUMENT.operations().forEach(operation -> {
            collect(operation.name(), map(operation.content(), "requestBody"), examples);
            map(operation.content(), "responses")
                    .forEach((status, response) ->
                            collect(operation.name() + " " + status, DOCUMENT.followed(response), examples));
        });
        return examples.stream();
    }

    private static void collect(String place, Map<String, Object> body, List<Example> examples) {
        map(body, "content").forEach((media, content) -> {
            Object value = cast(content).get("example");
            String schema = String.valueOf(map(cast(content), "schema").get("$ref"));
            Class<?> type = RECORDS.get(schema.substring(schema.lastIndexOf('/') + 1));
            if (value != null && type != null) {
                examples.add(new Example(place + " " + media, type, value));
            }
        });
    }

    @Test
    void documentHasExamplesOfEveryKind() {
        assertThat(examples().map(Example::type).distinct()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsReadAsItsRecord(Example example) {
        assertThatCode(() -> {
                    byte[] json = JsonMapper.writer().writeValueAsBytes(example.value());
                    JsonMapper.reader(example.type()).readValue(json);
                })
                .as(example.place())
                .doesNotThrowAnyException();
    }

    static Stream<Example> problems() {
        return examples().filter(example -> example.place().endsWith("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problemHasStatusTitleAndWordsOfTheCode(Example example) {
        Map<String, Object> problem = cast(example.value());
        String type = problem.get("type").toString();
        assertThat(example.place()).contains(" " + problem.get("status") + " ");
        assertThat(ProblemExamples.titles(type, (int) problem.get("status")))
                .as(type)
                .contains(problem.get("title").toString());
        assertThat(ProblemExamples.details(type))
                .as(type)
                .contains(problem.get("detail").toString());
    }

    @Test
    void everyRefusedRuleInAnExampleHasTheWordsOfTheDomain() {
        Messages messages = Messages.in(Locale.ENGLISH);
        List<Object> failures = problems()
                .flatMap(example -> OpenApi.list(cast(example.value()), "failures"))
                .toList();
        assertThat(failures).isNotEmpty().allSatisfy(failure -> {
            String key = "booking.rule." + cast(failure).get("rule");
            assertThat(cast(failure))
                    .containsEntry("message", messages.text(key))
                    .containsEntry("basis", messages.text(key + ".basis"))
                    .containsEntry("advice", messages.text(key + ".advice"));
        });
    }
}
