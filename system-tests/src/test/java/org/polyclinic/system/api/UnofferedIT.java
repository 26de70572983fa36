package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api.Answer;

/** What an operation does not offer: methods, formats, keys. A 4xx problem, never a 500. */
@SystemTest
class UnofferedIT extends EveryOperation {
    UnofferedIT(RunningProduct product) throws Exception {
        super(product);
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
}
