package org.polyclinic.system.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.town.http.Api;

/** Finds patients of the demo region and slots they may book. */
final class Visits {
    private final RunningProduct product;
    private final Api api;

    Visits(RunningProduct product) {
        this.product = product;
        this.api = product.api();
    }

    /** A patient without appointments and two free slots of one doctor that the patient may book. */
    record Wish(String patientId, String slotId, String otherSlotId, String clinicId) {
        Map<String, Object> body() {
            return body(slotId);
        }

        Map<String, Object> body(String slot) {
            return Map.of("slotId", slot, "patientId", patientId, "consentGiven", true);
        }
    }

    Wish any() throws Exception {
        for (Map.Entry<String, String> patient : patients()) {
            for (JsonElement offer : offers(patient.getValue())) {
                List<String> slots = bookable(offer.getAsJsonObject(), patient.getKey());
                if (slots.size() > 1) {
                    return new Wish(patient.getKey(), slots.get(0), slots.get(1), patient.getValue());
                }
            }
        }
        throw new AssertionError("Nobody can book anything");
    }

    /** Adults enrolled in a clinic with their clinic. */
    private List<Map.Entry<String, String>> patients() throws SQLException {
        List<Map.Entry<String, String>> patients = new ArrayList<>();
        try (Connection connection = product.asOwner();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT p.id, p.clinic_id FROM patient p WHERE p.clinic_id IS NOT NULL"
                                + " AND p.birth_date < '2000-01-01' AND EXISTS (SELECT 1 FROM policy o"
                                + " WHERE o.patient_id = p.id AND o.kind = 'OMS' AND o.valid_until IS NULL)"
                                + " AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.patient_id = p.id)"
                                + " ORDER BY RAND() LIMIT 40");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                patients.add(Map.entry(rows.getString(1), rows.getString(2)));
            }
        }
        return patients;
    }

    private Iterable<JsonElement> offers(String clinicId) throws Exception {
        return api.get("availability?onlyFree=true&size=50&clinicId=" + clinicId)
                .json()
                .getAsJsonArray("items");
    }

    private List<String> bookable(JsonObject offer, String patientId) throws Exception {
        JsonObject nearest = offer.getAsJsonObject("nearest");
        Api.Answer check = api.post(
                "appointments/check", Map.of("slotId", nearest.get("id").getAsString(), "patientId", patientId));
        return check.status() == 200 && check.json().get("allowed").getAsBoolean() ? free(nearest) : List.of();
    }

    /** Free slots of the same doctor, none within two days: those may be too late to cancel. */
    private List<String> free(JsonObject nearest) throws Exception {
        java.time.LocalDate day = java.time.LocalDate.parse(nearest.get("date").getAsString());
        Api.Answer slots = api.get("slots?postId=" + nearest.get("postId").getAsString() + "&from=" + day.plusDays(3)
                + "&to=" + day.plusDays(8));
        List<String> free = new ArrayList<>();
        slots.body().getAsJsonArray().forEach(slot -> {
            if (slot.getAsJsonObject().get("free").getAsBoolean()) {
                free.add(slot.getAsJsonObject().get("id").getAsString());
            }
        });
        return free;
    }
}
