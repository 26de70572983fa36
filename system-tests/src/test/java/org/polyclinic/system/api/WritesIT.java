package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Keys of idempotency and versions: nothing is done twice, and nothing on old knowledge. */
@SystemTest
class WritesIT {
    private static final String PROBLEMS = "https://polyclinic.example/problems/";

    private final RunningProduct product;
    private final Api api;
    private Visits.Wish wish;

    WritesIT(RunningProduct product) {
        this.product = product;
        this.api = product.api();
    }

    @BeforeEach
    void wish() throws Exception {
        wish = new Visits(product).any();
    }

    @Test
    void bookingWithoutAKeyIsRefused() throws Exception {
        Answer answer = api.send(api.request("appointments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo(PROBLEMS + "idempotency-key-missing");
    }

    @Test
    void repeatedBookingAnswersTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("appointments", key, wish.body());
        Answer second = api.post("appointments", key, wish.body());
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() throws Exception {
        String key = UUID.randomUUID().toString();
        api.post("appointments", key, wish.body());
        Answer other = api.post("appointments", key, wish.body(wish.otherSlotId()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo(PROBLEMS + "idempotency-key-reused");
    }

    @Test
    void sameKeyOfAnotherClientIsAnotherKey() throws Exception {
        String key = UUID.randomUUID().toString();
        Api other = Clients.with(product, AccessIT.ALL_SCOPES);
        assertThat(api.post("appointments", key, wish.body()).status()).isEqualTo(201);
        assertThat(other.post("appointments", key, wish.body()).text("type"))
                .isEqualTo(PROBLEMS + "booking/slot-already-taken");
    }

    @Test
    void twentyAtOnceWithOneKeyBookOnceAndAnswerTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        api.token();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(threads.submit(() -> api.post("appointments", key, wish.body())));
        }
        Set<String> bodies = new HashSet<>();
        for (Future<Answer> one : sent) {
            assertThat(one.get().status()).isEqualTo(201);
            bodies.add(one.get().body().toString());
        }
        threads.shutdown();
        assertThat(bodies).hasSize(1);
        assertThat(api.get("patients/" + wish.patientId() + "/appointments")
                        .json()
                        .getAsJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void repeatedHoldAnswersTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("holds", key, Map.of("slotId", wish.slotId()));
        Answer second = api.post("holds", key, Map.of("slotId", wish.slotId()));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        Answer another = api.post("holds", Map.of("slotId", wish.slotId()));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text("type")).isEqualTo(PROBLEMS + "booking/slot-already-taken");
    }

    @Test
    void checkTakesTheCallersOwnHoldForNoObstacle() throws Exception {
        Map<String, Object> question = Map.of("slotId", wish.slotId(), "patientId", wish.patientId());
        String hold = api.post("holds", Map.of("slotId", wish.slotId())).text("id");
        Answer without = api.post("appointments/check", question);
        assertThat(without.json().get("allowed").getAsBoolean()).isFalse();
        assertThat(without.body().toString()).contains("\"rule\":\"slotFree\"");
        Map<String, Object> held = new java.util.HashMap<>(question);
        held.put("holdId", hold);
        assertThat(api.post("appointments/check", held).json().get("allowed").getAsBoolean())
                .isTrue();
        Answer stranger = Clients.with(product, AccessIT.ALL_SCOPES).post("appointments/check", held);
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.text("type")).isEqualTo(PROBLEMS + "booking/hold-expired");
    }

    @Test
    void loserIsOfferedAlternatives() throws Exception {
        api.post("appointments", wish.body());
        Visits.Wish late = new Visits(product).any();
        Answer lost = api.post("appointments", late.body(wish.slotId()));
        assertThat(lost.status()).isIn(409, 422);
        if (lost.status() == 409) {
            assertThat(lost.json().getAsJsonArray("alternatives")).isNotEmpty();
        }
    }

    @Test
    void changeNeedsTheVersionItRestsOn() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        assertThat(cancel(place, null).status()).isEqualTo(428);
        assertThat(cancel(place, "\"999\"").status()).isEqualTo(412);
        assertThat(cancel(place, "W/\"0\"").status()).isEqualTo(412);
        assertThat(cancel(place, "nonsense").status()).isEqualTo(400);
        Answer cancelled = cancel(place, booked.header("ETag"));
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.header("ETag")).isNotEqualTo(booked.header("ETag"));
        assertThat(cancel(place, booked.header("ETag")).status()).isIn(412, 422);
    }

    @Test
    void repeatedCancelAnswersTheSameThoughTheVersionHasChanged() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        String key = UUID.randomUUID().toString();
        Answer first = cancel(place, booked.header("ETag"), key);
        Answer second = cancel(place, booked.header("ETag"), key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void appointmentsOfAPatientAreGivenOutAsATable() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String list = "patients/" + booked.text("patientId") + "/appointments?status=BOOKED&order=EARLIEST_FIRST";

        Answer csv = api.send(api.request(list).setHeader("Accept", "text/csv"));
        Answer pdf = api.send(api.request(list).setHeader("Accept", "application/pdf"));

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.response().body()).contains(booked.text("code"));
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.response().body()).startsWith("%PDF-");
        assertThat(api.get(list.replace("EARLIEST_FIRST", "RANDOM")).status()).isEqualTo(400);
    }

    @Test
    void documentOfACancellationIsReadBackAsItWasGiven() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        byte[] certificate = "%PDF-1.7 certificate".getBytes(StandardCharsets.US_ASCII);
        assertThat(api.send(api.request(place + "/cancellation-document").setHeader("Accept", "*/*"))
                        .status())
                .isEqualTo(404);

        Answer cancelled = change(place + "/cancel", booked.header("ETag"), document("справка.pdf", certificate));

        assertThat(cancelled.status()).isEqualTo(200);
        HttpResponse<byte[]> read = HttpClient.newHttpClient()
                .send(
                        api.request(place + "/cancellation-document")
                                .setHeader("Accept", "application/pdf, image/*")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(read.body()).isEqualTo(certificate);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(read.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0.pdf"));
    }

    @Test
    void documentThatIsNoneIsRefusedAndTheVisitStays() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        String version = booked.header("ETag");
        byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 3 * 1024 * 1024 + 1);

        assertThat(change(place + "/cancel", version, document("a.pdf", page)).status())
                .isEqualTo(400);
        assertThat(change(place + "/cancel", version, document("a.pdf", large)).status())
                .isIn(400, 413);
        assertThat(change(place + "/cancel", version, "{\"document\":{\"content\":\"%%%\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(api.get(place).text("status")).isEqualTo("BOOKED");
    }

    private static String document(String name, byte[] content) {
        return "{\"document\":{\"name\":\"" + name + "\",\"content\":\""
                + Base64.getEncoder().encodeToString(content) + "\"}}";
    }

    @Test
    void movedAppointmentCanGoBack() throws Exception {
        Answer booked = api.post("appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        Answer moved = change(place + "/move", booked.header("ETag"), "{\"slotId\":\"" + wish.otherSlotId() + "\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("slotId")).isEqualTo(wish.otherSlotId());
        Answer back = change(place + "/undo-move", moved.header("ETag"), "");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text("slotId")).isEqualTo(wish.slotId());
    }

    @Test
    void whatForbidsABookingIsNamedWithReasonAndAdvice() throws Exception {
        api.post("appointments", wish.body());
        Answer refused = api.send(api.request("appointments")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(new com.google.gson.Gson().toJson(wish.body(wish.otherSlotId())))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo(PROBLEMS + "booking/refused");
        assertThat(refused.json().getAsJsonArray("failures")).isNotEmpty().allSatisfy(failure -> assertThat(
                        failure.getAsJsonObject().keySet())
                .contains("rule", "message", "basis", "advice"));
    }

    @Test
    void nothingIsBookedWithoutConsent() throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(wish.body());
        body.put("consentGiven", false);
        assertThat(api.post("appointments", body).text("type")).isEqualTo(PROBLEMS + "booking/consent-missing");
    }

    private Answer cancel(String place, String version) throws Exception {
        return cancel(place, version, UUID.randomUUID().toString());
    }

    private Answer cancel(String place, String version, String key) throws Exception {
        HttpRequest.Builder request = api.request(place + "/cancel")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
        if (version != null) {
            request.header("If-Match", version);
        }
        return api.send(request.POST(BodyPublishers.ofString("{}")));
    }

    private Answer change(String path, String version, String body) throws Exception {
        return api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(body)));
    }
}
