package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Each refusal names its own reason. */
@SystemTest
class ReasonsIT {
    private static final String PROBLEMS = "https://polyclinic.example/problems/";

    private final RunningProduct product;
    private final Api api;
    private Visits.Wish wish;
    private String appointment;

    ReasonsIT(RunningProduct product) {
        this.product = product;
        this.api = product.api();
    }

    @BeforeEach
    void book() throws Exception {
        wish = new Visits(product).any();
        appointment = api.post("appointments", wish.body()).text("id");
    }

    private Answer change(String what, String version, Map<String, Object> body) throws Exception {
        return api.send(api.request("appointments/" + appointment + "/" + what)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new com.google.gson.Gson().toJson(body))));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(type).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo(PROBLEMS + type);
    }

    @Test
    void moveThatNeverWasCannotBeUndone() throws Exception {
        assertProblem(
                api.send(api.request("appointments/" + appointment + "/undo-move")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "*")
                        .POST(BodyPublishers.noBody())),
                422,
                "booking/no-move");
    }

    @Test
    void moveToTheSlotOneHasIsNotTakenBySomebody() throws Exception {
        assertProblem(change("move", "*", Map.of("slotId", wish.slotId())), 422, "booking/same-slot");
    }

    @Test
    void moveWithTheHoldOfAnotherSlotIsRefused() throws Exception {
        Visits.Wish other = new Visits(product).any();
        String hold = api.post("holds", Map.of("slotId", other.slotId())).text("id");
        assertProblem(
                change("move", "*", Map.of("slotId", wish.otherSlotId(), "holdId", hold)), 409, "booking/hold-expired");
        assertThat(api.get("appointments/" + appointment).json().get("slotId").getAsString())
                .isEqualTo(wish.slotId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "abc", "\"1", "1\"", "W/1", "\"1\",", "\"1\" \"2\""})
    void versionThatIsNoTagIsMalformedAndNotStale(String version) throws Exception {
        Answer answer = change("cancel", version, Map.of());
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().getAsJsonArray("errors").toString()).contains("If-Match");
    }

    @Test
    void tagThatWasNeverOursIsStale() throws Exception {
        assertProblem(change("cancel", "W/\"1\"", Map.of()), 412, "precondition-failed");
    }

    /** Which of two examinations is meant nobody can guess. */
    @Test
    void oneOfSeveralExaminationsHasToBeChosen() throws Exception {
        Town town = Town.at(Place.apart("ZZ", 10), product::asOwner, Protection.unreadable());
        Doctor doctor = town.clinic().doctor(town.ownExaminations());
        UUID second = town.examination("Вторая", doctor.specialty().id());
        doctor.offers(second);
        UUID slot = doctor.slots(
                        LocalDateTime.now(Clock.systemUTC()).plusDays(3).withNano(0), 1)
                .get(0);
        Map<String, Object> body =
                Map.of("slotId", slot, "patientId", town.newcomer().settles().id(), "consentGiven", true);

        Answer unclear = api.post("appointments", body);
        assertProblem(unclear, 422, "booking/service-not-chosen");
        assertThat(unclear.json().getAsJsonArray("services")).hasSize(2);

        Map<String, Object> chosen = new HashMap<>(body);
        chosen.put("serviceId", second);
        Answer check = api.post(
                "appointments/check", Map.of("slotId", slot, "patientId", body.get("patientId"), "serviceId", second));
        assertThat(check.json().getAsJsonObject("service").get("name").getAsString())
                .isEqualTo("Вторая");
        Answer booked = api.post("appointments", chosen);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("serviceName")).isEqualTo("Вторая");
    }
}
