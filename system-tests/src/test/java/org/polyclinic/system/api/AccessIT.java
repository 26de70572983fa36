package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Who may do what: every operation of the document without a token, with a bad one, and without its scope. */
@SystemTest
class AccessIT {
    static final String[] ALL_SCOPES = {
        "catalogue:read", "slots:read", "patients:identify", "appointments:read", "appointments:write", "imports:write"
    };

    private final RunningProduct product;
    private final Document document;

    AccessIT(RunningProduct product) throws Exception {
        this.product = product;
        this.document = Document.served(product.api());
    }

    private Stream<Document.Operation> closed() {
        return document.operations().stream().filter(operation -> !operation.isOpen());
    }

    @TestFactory
    Stream<DynamicTest> withoutTokenNothingIsAnswered() {
        return closed().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            Answer answer = product.api()
                    .send(complete(
                            operation, HttpRequest.newBuilder(product.apiUri().resolve(operation.address()))));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"polyclinic\"");
            ProblemCheck.isRefusal(document, answer, operation.name());
        }));
    }

    @TestFactory
    Stream<DynamicTest> badTokensAreRefused() {
        String none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInNjb3BlIjoiY2F0YWxvZ3VlOnJlYWQifQ.";
        return Stream.of("Bearer abc", "Bearer ", "Bearer " + none, "Basic YTpi", "Bearer " + "x".repeat(5000))
                .map(authorization -> DynamicTest.dynamicTest(
                        authorization.substring(0, Math.min(30, authorization.length())), () -> {
                            Answer answer = product.api()
                                    .send(HttpRequest.newBuilder(
                                                    product.apiUri().resolve("regions"))
                                            .header("Authorization", authorization));
                            assertThat(answer.status()).isEqualTo(401);
                            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
                        }));
    }

    @TestFactory
    Stream<DynamicTest> withoutItsScopeAnOperationIsForbidden() throws Exception {
        Map<String, Api> lacking = new java.util.HashMap<>();
        for (String scope : ALL_SCOPES) {
            String[] others = Arrays.stream(ALL_SCOPES)
                    .filter(other -> !other.equals(scope))
                    .toArray(String[]::new);
            lacking.put(scope, Clients.with(product, others));
        }
        return closed().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            Api api = lacking.get(operation.scope().orElseThrow());
            Answer answer = api.send(complete(operation, api.request(operation.address())));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("WWW-Authenticate"))
                    .contains("insufficient_scope", operation.scope().orElseThrow());
            ProblemCheck.isRefusal(document, answer, operation.name());
        }));
    }

    private static HttpRequest.Builder complete(Document.Operation operation, HttpRequest.Builder request) {
        if (operation.takesBody()) {
            request.header("Content-Type", operation.firstBodyType());
        }
        return request.setHeader("Accept", "*/*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method(), BodyPublishers.ofString(operation.takesBody() ? "{}" : ""));
    }

    @Test
    void whatIsInAnotherClinicDoesNotExistForABoundClient() throws Exception {
        Visits visits = new Visits(product);
        Visits.Wish wish = visits.any();
        Visits.Wish elsewhere = visits.any();
        while (elsewhere.clinicId().equals(wish.clinicId())) {
            elsewhere = visits.any();
        }
        Answer booked = product.api().post("appointments", wish.body());
        Api stranger = Clients.bound(product, elsewhere.clinicId(), ALL_SCOPES);
        String place = "appointments/" + booked.text("id");
        assertThat(stranger.get(place).status()).isEqualTo(404);
        assertThat(stranger.get(place + "/ticket").status()).isEqualTo(404);
        assertThat(stranger.send(stranger.request(place + "/ticket").setHeader("Accept", "application/pdf"))
                        .status())
                .isEqualTo(404);
        assertThat(cancel(stranger, place).status()).isEqualTo(404);
        assertThat(stranger.post("holds", Map.of("slotId", wish.otherSlotId())).status())
                .isIn(403, 404);
        assertThat(stranger.post("appointments", wish.body(wish.otherSlotId())).status())
                .isIn(403, 404);
        assertThat(stranger.get("patients/" + wish.patientId() + "/appointments")
                        .json()
                        .getAsJsonArray("items"))
                .isEmpty();
        Api friend = Clients.bound(product, wish.clinicId(), ALL_SCOPES);
        assertThat(friend.get(place).status()).isEqualTo(200);
        assertThat(cancel(friend, place).status()).isEqualTo(200);
    }

    private static Answer cancel(Api api, String place) throws Exception {
        return api.send(api.request(place + "/cancel")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void aHoldBelongsToTheClientThatMadeIt() throws Exception {
        Visits.Wish wish = new Visits(product).any();
        Answer hold = product.api().post("holds", Map.of("slotId", wish.slotId()));
        Api other = Clients.with(product, ALL_SCOPES);
        assertThat(hold.status()).isEqualTo(201);
        assertThat(other.get("holds/" + hold.text("id")).status()).isEqualTo(404);
        assertThat(product.api().get("holds/" + hold.text("id")).status()).isEqualTo(200);
    }
}
