package org.polyclinic.web.booking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/**
 * How far somebody is on the way to a booking. It is all in the address, so that back, reload and bookmarks work; who
 * the patient is never is.
 */
@Named("path")
@RequestScoped
public class BookingPath {

    /** What a new choice makes void. */
    private static final Map<String, List<String>> VOIDED = Map.of(
            "clinic", List.of("post", "day", "slot"),
            "specialty", List.of("service", "post", "day", "slot"),
            "service", List.of("post", "day", "slot"),
            "post", List.of("day", "slot"),
            "pay", List.of("day", "slot"),
            "day", List.of("slot"));

    @Inject
    Parameters parameters;

    private UUID clinic;
    private UUID specialty;
    private UUID service;
    private UUID post;
    private LocalDate day;
    private UUID slot;
    private Financing pay;
    private boolean move;

    @PostConstruct
    void read() {
        clinic = parameters.id("clinic");
        specialty = parameters.id("specialty");
        service = parameters.id("service");
        post = parameters.id("post");
        day = parameters.day("day");
        slot = parameters.id("slot");
        pay = parameters.choice("pay", Financing.class);
        move = parameters.flag("move");
    }

    /** The address of a page of the path after some choices, given as names and values in turn. */
    public String to(String page, Object... choices) {
        Map<String, Object> all = getParts();
        for (int i = 0; i < choices.length; i += 2) {
            VOIDED.getOrDefault(choices[i].toString(), List.of()).forEach(all::remove);
            all.put(choices[i].toString(), choices[i + 1]);
        }
        return Addresses.of(page, all);
    }

    /** The same, for a form that carries them in hidden fields. */
    public Map<String, Object> getParts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("clinic", clinic);
        all.put("specialty", specialty);
        all.put("service", service);
        all.put("post", post);
        all.put("day", day);
        all.put("slot", slot);
        all.put("pay", pay);
        all.put("move", move ? "1" : null);
        all.values().removeIf(java.util.Objects::isNull);
        return all;
    }

    public UUID getClinic() {
        return clinic;
    }

    public UUID getSpecialty() {
        return specialty;
    }

    public UUID getService() {
        return service;
    }

    public UUID getPost() {
        return post;
    }

    public LocalDate getDay() {
        return day;
    }

    public UUID getSlot() {
        return slot;
    }

    public Financing getPay() {
        return pay;
    }

    /** The way leads to another time of an appointment that exists. */
    public boolean isMove() {
        return move;
    }
}
