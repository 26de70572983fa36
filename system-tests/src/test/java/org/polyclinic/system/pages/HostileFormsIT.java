package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.system.TestClinic;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Newcomer;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Forms;
import org.polyclinic.town.http.Forms.Shown;

/** Whatever is typed into a form, or sent in its place, is answered with a page that says what is wrong. */
@SystemTest
class HostileFormsIT {

    private static final Duration PAGE = Duration.ofSeconds(60);
    private static final String BIRTH_DATE = Newcomer.BORN.toString();
    private static final String TOO_LONG = "Слишком длинно: не более 500 знаков.";

    private final RunningProduct product;
    private final Api api;
    private final Forms forms;
    private UUID freeSlot;
    private UUID post;
    private String appointment;
    private String code;

    HostileFormsIT(RunningProduct product) {
        this.product = product;
        this.api = product.api();
        this.forms = new Forms(product.baseUri(), HttpClient.newHttpClient());
    }

    @BeforeEach
    void bookOne() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        Doctor doctor = clinic.doctor();
        List<UUID> slots = clinic.slots(doctor, 2);
        post = doctor.post();
        freeSlot = slots.get(1);
        Api.Answer booked = api.post(
                "appointments",
                Map.of(
                        "slotId",
                        slots.get(0).toString(),
                        "patientId",
                        clinic.patients(1).get(0).toString(),
                        "consentGiven",
                        true));
        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
        appointment = booked.text("id");
        code = booked.text("code");
    }

    private void openTicket() throws Exception {
        Shown found = forms.submit("/ticket/find", "find", "open", Map.of("code", code, "birthDate", BIRTH_DATE), PAGE);
        assertThat(found.location()).endsWith("/ticket");
        forms.get("/ticket/cancel", PAGE);
    }

    @Test
    void reasonThatIsTooLongIsSaidBesideItsFieldAndByTheApiInTheSameWords() throws Exception {
        String reason = "я".repeat(600);
        openTicket();
        Shown page = forms.submitParts(
                "/ticket/cancel", "cancel", "doCancel", Map.of("requestKey", "key", "reason", reason), PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).containsPattern("id=\"reason-error\"[^>]*>\\s*" + TOO_LONG);

        Api.Answer answer = api.send(api.request("appointments/" + appointment + "/cancel")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .header("Accept-Language", "ru")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).endsWith("/invalid-request");
        assertThat(answer.json().getAsJsonArray("errors"))
                .hasToString("[{\"pointer\":\"/reason\",\"detail\":\"" + TOO_LONG + "\"}]");
    }

    @Test
    void noTextBringsAFormDown() throws Exception {
        for (String text : hostile().toList()) {
            forms.submit("/ticket/find", "find", "open", Map.of("code", text, "birthDate", text), PAGE);
            forms.submit("/ticket/find", "find", "open", Map.of("code", text, "birthDate", BIRTH_DATE), PAGE);
            forms.submit("/kiosk/enrol", "enrol", "enrolDevice", Map.of("token", text), PAGE);
            forms.submit("/leave", "leave", "doLeave", Map.of("rest", text), PAGE);
            ticketForms(text);
            bookingForms(text);
        }
    }

    private void ticketForms(String text) throws Exception {
        openTicket();
        Map<String, String> typed = Map.of("requestKey", text, "reason", text);
        forms.submit("/ticket", "undo", "doUndo", typed, PAGE);
        forms.submit("/ticket/move?slot=" + freeSlot, "move", "doMove", typed, PAGE);
        Shown refused = forms.submitParts("/ticket/cancel", "cancel", "doCancel", typed, PAGE);
        assertThat(refused.location()).as(text).isEmpty();
    }

    private void bookingForms(String text) throws Exception {
        forms.submit("/booking/time", "times", "take", with("take", text, text), PAGE);
        forms.submit("/booking/time", "times", "take", with("take", freeSlot.toString(), "1"), PAGE);
        Map<String, String> held = with("slot", freeSlot.toString(), text);
        assertThat(forms.submit("/booking/consent", "consent", "accept", held, PAGE)
                        .location())
                .contains("/booking/identify");
        held.putAll(Map.of("policyNumber", text, "documentNumber", text, "birthDate", BIRTH_DATE));
        Shown refused = forms.submit("/booking/identify", "identify", "next", held, PAGE);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.location()).isEmpty();
        forms.submit("/booking/confirm", "confirm", "book", held, PAGE);
        forms.submit("/booking/consent", "consent", "refuse", held, PAGE);
    }

    private Map<String, String> with(String name, String value, String rest) {
        return new HashMap<>(Map.of("post", post.toString(), name, value, "rest", rest));
    }

    private static Stream<String> hostile() {
        return Stream.of(
                "x".repeat(10_000),
                "до \u0000 и после \u0007\u001b[31m",
                "\uD83D\uDE00".repeat(400),
                "'\"><script>alert(1)</script>{0}#{1+1}%s%00" + "y".repeat(600));
    }
}
