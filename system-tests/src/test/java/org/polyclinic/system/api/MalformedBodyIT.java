package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api.Answer;

/** Bodies that cannot be, sent to any operation: a 4xx problem, never a 500. */
@SystemTest
class MalformedBodyIT extends EveryOperation {
    MalformedBodyIT(RunningProduct product) throws Exception {
        super(product);
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

    private Answer sendJson(Document.Operation operation, JsonObject body) throws Exception {
        return sendBody(operation, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
