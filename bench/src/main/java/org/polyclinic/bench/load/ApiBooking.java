package org.polyclinic.bench.load;

import java.io.IOException;

/** Over the API of the running product. */
final class ApiBooking implements Booking {
    private final Api api;

    ApiBooking(Api api) {
        this.api = api;
    }

    static String body(String slot, String patient) {
        return "{\"slotId\":\"" + slot + "\",\"patientId\":\"" + patient + "\",\"consentGiven\":true}";
    }

    @Override
    public Answer book(Visit visit) throws IOException {
        return api.post(
                "appointments", body(visit.slot().toString(), visit.patient().toString()));
    }

    @Override
    public void close() {
        // the client is the caller's
    }
}
