package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RawHttp;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;

/** Headers that client libraries refuse to send, sent as bytes: a 4xx problem all the same. */
@SystemTest
class BrokenHeadersIT {
    private final RawHttp raw;
    private final Api api;

    BrokenHeadersIT(RunningProduct product) {
        this.raw = RawHttp.to(product);
        this.api = product.api();
    }

    @TestFactory
    Stream<DynamicTest> keysThatAreNotPrintableAscii() {
        return Stream.of("ключ", "a\u0001b", "a\u007fb", "a\tb", "\uD83D\uDE00")
                .flatMap(key -> Stream.of("DELETE", "POST")
                        .map(method -> test(method + " with key " + key, () -> {
                            String path = "POST".equals(method) ? "holds" : "holds/" + Document.UNKNOWN_ID;
                            return send(method, path, "Idempotency-Key: " + key);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> formatsThatAreNone() {
        return Stream.of("nonsense", "a/b;c", "/", "a/", ";", "application/json;", "ключ/ключ", "a b/c", "\u0001/x")
                .flatMap(type -> Stream.of("holds", "appointments", "imports/clinics")
                        .map(path -> test(
                                path + " with type " + type,
                                () -> send("POST", path, "Content-Type: " + type, "Idempotency-Key: k"))));
    }

    @TestFactory
    Stream<DynamicTest> wishesThatAreNone() {
        return Stream.of(
                        "Accept: nonsense",
                        "Accept: a/b;c",
                        "Accept: ;;",
                        "Accept: image/png",
                        "Accept-Language: ;;;",
                        "If-None-Match: zz",
                        "If-None-Match: \"a\" b")
                .map(header -> test(header, () -> send("GET", "regions/" + Document.UNKNOWN_ID + "/cities", header)));
    }

    @TestFactory
    Stream<DynamicTest> deletingWithABody() {
        return Stream.of("application/json", "application/xml", "nonsense")
                .map(type -> test(
                        type,
                        () -> send(
                                "DELETE",
                                "holds/" + Document.UNKNOWN_ID,
                                "Content-Type: " + type,
                                "Idempotency-Key: k")));
    }

    private interface Request {
        RawHttp.Answer send() throws Exception;
    }

    private static DynamicTest test(String name, Request request) {
        return DynamicTest.dynamicTest(name.replaceAll("\\p{Cntrl}", "?"), () -> {
            RawHttp.Answer answer = request.send();
            assertThat(answer.status()).as(answer.head()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status").getAsInt()).isEqualTo(answer.status());
            assertThat(answer.header("X-Request-Id"))
                    .isEqualTo(answer.json().get("requestId").getAsString());
        });
    }

    private RawHttp.Answer send(String method, String path, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + api.token());
        boolean typed = Stream.of(headers).anyMatch(header -> header.startsWith("Content-Type"));
        boolean body = !"GET".equals(method);
        if (body && !typed) {
            all.add("Content-Type: application/json");
        }
        return raw.send(method + " /api/v1/" + path + " HTTP/1.1", all, body ? "{}" : "");
    }
}
