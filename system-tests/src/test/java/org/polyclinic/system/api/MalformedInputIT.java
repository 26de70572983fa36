package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api.Answer;

/** Ids, parameters and cursors that cannot be, of any operation: a 4xx problem, never a 500. */
@SystemTest
class MalformedInputIT extends EveryOperation {
    private static final String MILLION = "1000000";

    /** Wrong for every kind of id. */
    private static final List<String> BAD_IDS = List.of(
            "abc",
            "1-1-1-1-1",
            "0",
            "-1",
            "null",
            "018f0000-0000-7000-8000-00000000000g",
            "018f0000-0000-7000-8000-000000000000'--",
            "' OR 1=1 --",
            "\uD83D\uDE00",
            "%2e%2e",
            "{id}",
            "x".repeat(2000));

    private static final Map<String, List<String>> BAD_VALUES = Map.of(
            "uuid", List.of("abc", "", "\uD83D\uDE00", "1' OR '1'='1", "\u0000"),
            "date",
                    List.of(
                            "2026-02-30",
                            "2026-13-01",
                            "22.11.2026",
                            "tomorrow",
                            "",
                            "999999999-01-01",
                            "2026-11-22T00:00:00Z"),
            "int32", List.of("abc", "", "1.5", "99999999999", "0x10", "\uD83D\uDE00"),
            "boolean", List.of("yes", "1", "TRUE", ""),
            "enum", List.of("OTHER", "oms", "", "\uD83D\uDE00"),
            "string", List.of("\u0000", "a\u0007b"));

    MalformedInputIT(RunningProduct product) throws Exception {
        super(product);
    }

    @TestFactory
    Stream<DynamicTest> idsThatAreNone() {
        return closed().filter(Document.Operation::hasIds).flatMap(operation -> BAD_IDS.stream()
                .map(id -> DynamicTest.dynamicTest(
                        operation + " with id " + id.substring(0, Math.min(40, id.length())),
                        () -> refused(operation, send(operation, operation.addressWith(encoded(id)))))));
    }

    @TestFactory
    Stream<DynamicTest> idsThatNothingHas() {
        return closed().filter(Document.Operation::hasIds)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Answer answer = send(operation, operation.address());
                    refused(operation, answer);
                    assertThat(answer.status()).isIn(404, 412);
                }));
    }

    @TestFactory
    Stream<DynamicTest> parametersThatCannotBe() {
        return closed().flatMap(operation -> document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in").getAsString()))
                .flatMap(parameter -> bad(parameter).stream()
                        .map(value -> DynamicTest.dynamicTest(
                                operation + " with " + name(parameter) + "=" + printable(value),
                                () -> namesParameter(operation, parameter, value)))));
    }

    private static List<String> bad(JsonObject parameter) {
        JsonObject schema = parameter.getAsJsonObject("schema");
        String kind = schema.has("enum")
                ? "enum"
                : schema.has("format")
                        ? schema.get("format").getAsString()
                        : schema.get("type").getAsString();
        return BAD_VALUES.get(kind);
    }

    private void namesParameter(Document.Operation operation, JsonObject parameter, String value) throws Exception {
        Answer answer = send(operation, operation.address() + query(operation, parameter, value));
        refused(operation, answer);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("parameter")
                        .getAsString())
                .isEqualTo(name(parameter));
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAMillion() {
        return closed().flatMap(operation -> document.parameters(operation).stream()
                .filter(parameter -> List.of("size", "limit").contains(name(parameter)))
                .flatMap(parameter -> Stream.of(MILLION, "101", "0", "-1")
                        .map(value -> DynamicTest.dynamicTest(
                                operation + " with " + name(parameter) + "=" + value,
                                () -> namesParameter(operation, parameter, value)))));
    }

    /** Odd but possible texts find nothing; they do no harm. */
    @TestFactory
    Stream<DynamicTest> textsThatMeanSomethingElsewhere() {
        List<String> texts = List.of(
                "' OR 1=1; DROP TABLE slot; --",
                "%",
                "_",
                "\\",
                "\"",
                "<script>",
                "${7*7}",
                "#{x}",
                "\uD83D\uDE00",
                "\u202Ex",
                "a".repeat(3000),
                " ",
                "%00",
                "'; SELECT SLEEP(5)#");
        return closed().flatMap(operation -> document.parameters(operation).stream()
                .filter(parameter -> List.of("text", "cityDistrict").contains(name(parameter)))
                .flatMap(parameter -> texts.stream()
                        .map(text -> DynamicTest.dynamicTest(
                                operation + " with " + name(parameter) + "=" + printable(text), () -> {
                                    Answer answer =
                                            send(operation, operation.address() + query(operation, parameter, text));
                                    assertThat(answer.status()).isLessThan(500);
                                    ProblemCheck.tellsNothing(answer, operation.name());
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> cursorsFromElsewhere() {
        return closed().filter(operation ->
                        document.parameters(operation).stream().anyMatch(parameter -> "cursor".equals(name(parameter))))
                .flatMap(operation -> Stream.of("abc", "YQ.YQ", "", ".", "\uD83D\uDE00", "x".repeat(3000))
                        .map(cursor -> DynamicTest.dynamicTest(operation + " with cursor " + printable(cursor), () -> {
                            Answer answer = send(operation, operation.address() + "?cursor=" + encoded(cursor));
                            refused(operation, answer);
                            assertThat(answer.status()).isEqualTo(400);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> listsNarrowedByWhatIsNot() {
        return closed().flatMap(operation -> document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in").getAsString()))
                .filter(parameter -> "uuid".equals(format(parameter)))
                .map(parameter -> DynamicTest.dynamicTest(operation + " with unknown " + name(parameter), () -> {
                    Answer answer =
                            send(operation, operation.address() + query(operation, parameter, Document.UNKNOWN_ID));
                    refused(operation, answer);
                    assertThat(answer.status()).isEqualTo(404);
                })));
    }

    private static String format(JsonObject parameter) {
        JsonObject schema = parameter.getAsJsonObject("schema");
        return schema.has("format") ? schema.get("format").getAsString() : "";
    }
}
