package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.Api;
import org.polyclinic.system.Api.Answer;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** Whatever is sent to any operation of the document: a 4xx problem, never a 500, never a stack trace. */
@SystemTest
class MalformedInputIT {
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

    private final Api api;
    private final Document document;

    MalformedInputIT(RunningProduct product) throws Exception {
        api = Clients.with(product, AccessIT.ALL_SCOPES);
        document = Document.served(api);
    }

    private Stream<Document.Operation> closed() {
        return document.operations().stream().filter(operation -> !operation.isOpen());
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

    private static String name(JsonObject parameter) {
        return parameter.get("name").getAsString();
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

    /** All required parameters are right but the one. */
    private String query(Document.Operation operation, JsonObject wrong, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in").getAsString()) && parameter.has("required"))
                .forEach(parameter -> values.put(
                        name(parameter), "postId".equals(name(parameter)) ? Document.UNKNOWN_ID : "2026-12-01"));
        values.put(name(wrong), value);
        StringBuilder query = new StringBuilder("?");
        values.forEach((name, one) ->
                query.append(name).append('=').append(encoded(one)).append('&'));
        return query.toString();
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
    Stream<DynamicTest> bodiesThatAreNotJson() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        for (String text : List.of(
                "{",
                "}",
                "null",
                "[]",
                "[{}]",
                "7",
                "\"text\"",
                "true",
                "{}}",
                "{} {}",
                "{'a':1}",
                "{\"a\":}",
                "<a/>",
                "{\"a\":1,}",
                "{\"slotId\":\"\\uD800\"}",
                "\u0000",
                "\uD83D\uDE00")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("deep nesting", "[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        bodies.put("deep objects", "{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        bodies.put("bytes that are not UTF-8", new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        return json().flatMap(operation -> bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(
                        operation + " with " + printable(body.getKey()),
                        () -> refused(operation, sendBody(operation, "application/json", body.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> membersTwiceOrUnknown() {
        return json().flatMap(operation -> {
            String example = operation.example().toString();
            String unknown = "{\"intruder\":1," + example.substring(1);
            String first = operation.example().keySet().iterator().next();
            String twice = "{\"" + first + "\":" + operation.example().get(first) + "," + example.substring(1);
            return Stream.of(
                    DynamicTest.dynamicTest(operation + " with an unknown member", () -> {
                        Answer answer =
                                sendBody(operation, "application/json", unknown.getBytes(StandardCharsets.UTF_8));
                        refused(operation, answer);
                        assertThat(pointer(answer)).isEqualTo("/intruder");
                    }),
                    DynamicTest.dynamicTest(
                            operation + " with " + first + " twice",
                            () -> refused(
                                    operation,
                                    sendBody(operation, "application/json", twice.getBytes(StandardCharsets.UTF_8)))));
        });
    }

    @TestFactory
    Stream<DynamicTest> membersThatCannotBe() {
        JsonObject object = new JsonObject();
        object.addProperty("a", 1);
        List<com.google.gson.JsonElement> wrong = List.of(
                new JsonPrimitive(7),
                new JsonPrimitive(1.5),
                object,
                new JsonArray(),
                new JsonPrimitive("a\u0000b"),
                new JsonPrimitive("\u0007"));
        return json().flatMap(operation -> operation.example().keySet().stream().flatMap(member -> wrong.stream()
                .map(value -> DynamicTest.dynamicTest(
                        operation + " with " + member + " " + printable(value.toString()), () -> {
                            JsonObject body = operation.example();
                            body.add(member, value);
                            Answer answer = sendJson(operation, body);
                            refused(operation, answer);
                            assertThat(answer.status()).isEqualTo(400);
                            assertThat(pointer(answer)).startsWith("/" + member);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> requiredMembersThatAreMissing() {
        return json().flatMap(operation -> required(operation).flatMap(member -> Stream.of(true, false)
                .map(isNull ->
                        DynamicTest.dynamicTest(operation + " with " + member + (isNull ? " null" : " missing"), () -> {
                            JsonObject body = operation.example();
                            body.remove(member);
                            if (isNull) {
                                body.add(member, JsonNull.INSTANCE);
                            }
                            Answer answer = sendBody(
                                    operation,
                                    "application/json",
                                    new com.google.gson.GsonBuilder()
                                            .serializeNulls()
                                            .create()
                                            .toJson(body)
                                            .getBytes(StandardCharsets.UTF_8));
                            refused(operation, answer);
                            assertThat(answer.status()).isEqualTo(400);
                            assertThat(pointer(answer)).isEqualTo("/" + member);
                        }))));
    }

    private Stream<String> required(Document.Operation operation) {
        JsonObject schema = document.followed(operation
                .content()
                .getAsJsonObject("requestBody")
                .getAsJsonObject("content")
                .getAsJsonObject("application/json")
                .getAsJsonObject("schema"));
        return schema.has("required")
                ? schema.getAsJsonArray("required").asList().stream().map(com.google.gson.JsonElement::getAsString)
                : Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> hugeBodies() {
        byte[] huge = ("{\"a\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        return json().flatMap(operation -> Stream.of(
                DynamicTest.dynamicTest(operation + " with a huge body", () -> {
                    Answer answer = sendBody(operation, "application/json", huge);
                    refused(operation, answer);
                    assertThat(answer.status()).isEqualTo(413);
                }),
                DynamicTest.dynamicTest(operation + " with a huge body of unknown length", () -> {
                    Answer answer = api.send(prepared(operation, operation.address())
                            .header("Content-Type", "application/json")
                            .method(
                                    operation.method(),
                                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(huge))));
                    refused(operation, answer);
                    assertThat(answer.status()).isEqualTo(413);
                })));
    }

    @TestFactory
    Stream<DynamicTest> formatsNotTaken() {
        return closed().filter(Document.Operation::takesBody).flatMap(operation -> Stream.of(
                        "text/plain", "application/xml", "multipart/form-data", "nonsense", "a/b;c")
                .map(type -> DynamicTest.dynamicTest(operation + " with " + type, () -> {
                    Answer answer = sendBody(operation, type, "{}".getBytes(StandardCharsets.UTF_8));
                    refused(operation, answer);
                    assertThat(answer.status()).isEqualTo(415);
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

    @TestFactory
    Stream<DynamicTest> formatsNotMade() {
        return closed().filter(operation -> "GET".equals(operation.method()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Answer answer = api.send(api.request(operation.address())
                            .setHeader("Accept", "image/webp")
                            .GET());
                    refused(operation, answer);
                    assertThat(answer.status()).isEqualTo(406);
                }));
    }

    @TestFactory
    Stream<DynamicTest> methodsNotOffered() {
        return closed().filter(operation -> "GET".equals(operation.method()))
                .flatMap(operation -> Stream.of("PUT", "PATCH", "FOO")
                        .map(method -> DynamicTest.dynamicTest(method + " " + operation.path(), () -> {
                            Answer answer = api.send(
                                    api.request(operation.address()).method(method, BodyPublishers.ofString("{}")));
                            refused(operation, answer);
                            assertThat(answer.status()).isEqualTo(405);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> keysOfIdempotencyThatCannotBe() {
        return closed().filter(operation -> document.parameters(operation).stream()
                        .anyMatch(parameter -> "Idempotency-Key".equals(name(parameter))))
                .flatMap(operation -> Stream.of("", " ", "a b", "x".repeat(101))
                        .map(key -> DynamicTest.dynamicTest(operation + " with key " + printable(key), () -> {
                            HttpRequest.Builder request = api.request(operation.address());
                            if (!key.isBlank()) {
                                request.header("Idempotency-Key", key);
                            }
                            Answer answer = api.send(request.header("Content-Type", "application/json")
                                    .method(operation.method(), BodyPublishers.ofString("{}")));
                            refused(operation, answer);
                            assertThat(answer.status()).isIn(400, 415);
                        })));
    }

    private Stream<Document.Operation> json() {
        return closed().filter(Document.Operation::takesJson);
    }

    private Answer send(Document.Operation operation, String path) throws Exception {
        HttpRequest.Builder request = prepared(operation, path);
        if (operation.takesJson()) {
            request.header("Content-Type", "application/json");
            return api.send(request.method(
                    operation.method(),
                    BodyPublishers.ofString(operation.example().toString())));
        }
        return api.send(request.method(operation.method(), BodyPublishers.noBody()));
    }

    private Answer sendJson(Document.Operation operation, JsonObject body) throws Exception {
        return sendBody(operation, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer sendBody(Document.Operation operation, String type, byte[] body) throws Exception {
        return api.send(prepared(operation, operation.address())
                .header("Content-Type", type)
                .method(operation.method(), BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder prepared(Document.Operation operation, String path) throws Exception {
        return api.request(path)
                .setHeader("Accept", "*/*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en");
    }

    private void refused(Document.Operation operation, Answer answer) {
        ProblemCheck.isRefusal(document, answer, operation.name());
    }

    private static String pointer(Answer answer) {
        return answer.json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("pointer")
                .getAsString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String printable(String text) {
        String start = text.substring(0, Math.min(40, text.length()));
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
