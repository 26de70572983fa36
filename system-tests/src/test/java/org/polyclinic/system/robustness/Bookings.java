package org.polyclinic.system.robustness;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Booking over the API, as the tests here do it. */
final class Bookings {
    private Bookings() {}

    static Answer book(Api api, UUID slot, UUID patient) throws IOException, InterruptedException {
        return book(api, UUID.randomUUID().toString(), slot, patient);
    }

    static Answer book(Api api, String key, UUID slot, UUID patient) throws IOException, InterruptedException {
        return api.post(
                "appointments",
                key,
                Map.of("slotId", slot.toString(), "patientId", patient.toString(), "consentGiven", true));
    }

    static UUID id(Answer answer) {
        return UUID.fromString(answer.text("id"));
    }

    static boolean slotTaken(Answer answer) {
        return answer.status() == 409 && answer.text("type").endsWith("/booking/slot-already-taken");
    }
}
