package org.polyclinic.bench.load;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What people do with the product. Pages are real pages; everything else goes over the API, as partners' systems do. */
final class Scenarios implements AutoCloseable {
    private static final String BENCH = "bench";

    private final Api api;
    private final People people;
    private final Http http = new Http();
    private final URI site;
    private final String kioskToken;

    /** {@code kioskToken}: as {@link People#kiosk} answered. */
    Scenarios(Api api, People people, URI site, String kioskToken) {
        this.api = api;
        this.people = people;
        this.site = site;
        this.kioskToken = kioskToken;
    }

    Map<String, Scenario> byName() {
        return Map.of(
                "browse",
                this::browse,
                "book",
                this::book,
                "cancel",
                this::cancel,
                "mine",
                this::mine,
                "kiosk",
                this::kiosk);
    }

    /** Looks around and leaves. */
    void browse(Steps steps) throws IOException, VisitAbandoned {
        Browser browser = new Browser(http, site);
        steps.need("page landing", () -> browser.open("/"));
        steps.need("page clinics", () -> browser.open("/clinics"));
        steps.need("page doctors", () -> browser.open("/doctors"));
        offers(steps);
    }

    /** Who is free, a doctor's times, one of them held and booked. */
    void book(Steps steps) throws IOException, VisitAbandoned {
        JsonObject nearest = oneOf(offers(steps)).getAsJsonObject().getAsJsonObject("nearest");
        String slot = oneOf(freeSlots(steps, nearest));
        Answer hold = steps.need("hold", () -> api.post("holds", "{\"slotId\":\"" + slot + "\"}"));
        String patient = people.patient();
        String body = ApiBooking.body(slot, patient).replace("{", "{\"holdId\":\"" + id(hold) + "\",");
        Answer booked = steps.take("book", () -> api.post("appointments", body));
        if (booked.isOk()) {
            people.booked(new People.Appointment(id(booked), patient));
        } else {
            people.free(patient);
        }
    }

    void cancel(Steps steps) throws IOException, VisitAbandoned {
        People.Appointment appointment = people.appointment();
        steps.need(
                "cancel",
                () -> api.post(
                        "appointments/" + appointment.id() + "/cancel",
                        "{\"reason\":\"" + BENCH + "\"}",
                        Map.of("If-Match", "*")));
        people.free(appointment.patient());
    }

    void mine(Steps steps) throws IOException, VisitAbandoned {
        steps.need("my appointments", () -> api.get("patients/" + people.anyPatient() + "/appointments"));
    }

    void kiosk(Steps steps) throws IOException, VisitAbandoned {
        Browser browser = new Browser(http, site);
        browser.keep("kiosk", kioskToken);
        new KioskVisit(browser, people.papers()).carryOut(steps);
    }

    private List<JsonElement> offers(Steps steps) throws IOException, VisitAbandoned {
        Answer offers = steps.need(
                "availability",
                () -> api.get("availability?onlyFree=true&size=20&clinicId="
                        + people.anyClinic().id()));
        List<JsonElement> found = new ArrayList<>();
        offers.json().getAsJsonArray("items").forEach(found::add);
        return found;
    }

    /** Of a week that begins some days after the nearest free time, so that not all want the same. */
    private List<String> freeSlots(Steps steps, JsonObject nearest) throws IOException, VisitAbandoned {
        LocalDate from = LocalDate.parse(nearest.get("date").getAsString())
                .plusDays(ThreadLocalRandom.current().nextInt(7));
        Answer times = steps.need(
                "slots",
                () -> api.get("slots?postId=" + nearest.get("postId").getAsString() + "&from=" + from + "&to="
                        + from.plusDays(2)));
        return freeOf(times);
    }

    static List<String> freeOf(Answer times) {
        List<String> free = new ArrayList<>();
        JsonArray slots = com.google.gson.JsonParser.parseString(times.body()).getAsJsonArray();
        slots.forEach(slot -> {
            if (slot.getAsJsonObject().get("free").getAsBoolean()) {
                free.add(slot.getAsJsonObject().get("id").getAsString());
            }
        });
        return free;
    }

    static <T> T oneOf(List<T> list) throws VisitAbandoned {
        if (list.isEmpty()) {
            throw new VisitAbandoned("nothing free");
        }
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    static String id(Answer answer) {
        return answer.json().get("id").getAsString();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
