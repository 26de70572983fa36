package org.polyclinic.bench.contention;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Operation.Outcome;
import org.polyclinic.bench.contention.Pool.Ticket;
import org.polyclinic.bench.contention.RetryPolicy.Result;
import org.polyclinic.bench.contention.World.Patient;
import org.polyclinic.bench.contention.World.Slot;
import org.polyclinic.town.http.Forms;
import org.polyclinic.town.http.Forms.Shown;

/**
 * A person in front of the pages: at a kiosk, or on the site, where tickets are also cancelled. The forms are the real
 * ones; a request key is in the session and a lost answer is asked for by sending the form again.
 */
final class PageClient implements Client {
    private static final Pattern CODE = Pattern.compile("class=\"ticket-code\">([0-9A-Z-]+)<");
    private static final Duration PAGE = Duration.ofSeconds(30);
    private static final int REFUSED = 409;
    private static final int CANCEL_IN = 4;

    private final int number;
    private final boolean kiosk;
    private final Arena arena;
    private final Forms forms;
    private final Random random;

    PageClient(int number, boolean kiosk, Arena arena, Forms forms, Random random) {
        this.number = number;
        this.kiosk = kiosk;
        this.arena = arena;
        this.forms = forms;
        this.random = random;
    }

    @Override
    public void step() throws InterruptedException {
        try {
            forms.forgetEverything();
            if (!kiosk && random.nextInt(CANCEL_IN) == 0) {
                cancel();
            } else {
                book(arena.anySlot(random), arena.anyPatient(random));
            }
        } catch (IOException e) {
            // a page before the one that counts did not come: the person begins again
            Thread.onSpinWait();
        }
    }

    private void book(Slot slot, Patient patient) throws IOException, InterruptedException {
        if (kiosk) {
            String token = arena.world().kioskToken();
            forms.submit("/kiosk/enrol", "enrol", "enrolDevice", Map.of("token", token), PAGE);
        }
        if (hold(slot) && agreeAndSayWho(slot, patient)) {
            confirm(slot, patient);
        }
    }

    private boolean hold(Slot slot) throws InterruptedException {
        long invoked = arena.history().now();
        Map<String, String> typed = path(slot, "take", slot.id());
        Outcome outcome = Outcome.UNKNOWN;
        try {
            Shown shown = forms.submit("/booking/time", "times", "take", typed, PAGE);
            outcome = shown.leadsTo("/booking/consent") ? Outcome.OK : Outcome.REFUSED;
        } catch (IOException e) {
            // not sent again: the page would be opened anew
            outcome = Outcome.UNKNOWN;
        }
        note(Kind.HOLD, null, slot, null, new Result(outcome, null, 1, ""), invoked);
        return outcome == Outcome.OK;
    }

    private boolean agreeAndSayWho(Slot slot, Patient patient) throws IOException, InterruptedException {
        Map<String, String> known = path(slot, "slot", slot.id());
        forms.submit("/booking/consent", "consent", "accept", known, PAGE);
        Map<String, String> typed = new java.util.HashMap<>(known);
        typed.put("policyNumber", patient.policyNumber());
        typed.put("documentNumber", patient.documentNumber());
        typed.put("birthDate", World.BIRTH_DATE.toString());
        Shown identified = forms.submit("/booking/identify", "identify", "next", typed, PAGE);
        boolean found = identified.leadsTo("/booking/confirm");
        if (found) {
            forms.get(identified.location(), PAGE);
        }
        return found;
    }

    private void confirm(Slot slot, Patient patient) throws InterruptedException {
        long invoked = arena.history().now();
        Map<String, String> typed = path(slot, "slot", slot.id());
        Result result = arena.retryPolicy()
                .retry(
                        within -> reply(
                                forms.submit("/booking/confirm", "confirm", "book", typed, within),
                                "/ticket",
                                "/kiosk/done"),
                        random);
        long completed = arena.history().now();
        String code = result.outcome() == Outcome.OK ? code() : null;
        arena.history().add(operation(Kind.BOOK, patient, slot, code, result, invoked, completed));
        if (code != null) {
            arena.pool().add(new Ticket(null, code, patient, null));
        }
    }

    private static Map<String, String> path(Slot slot, String name, UUID value) {
        return Map.of(
                "post",
                slot.post().toString(),
                "day",
                slot.begin().toLocalDate().toString(),
                name,
                value.toString());
    }

    /** A page that sends on says yes, one that shows itself again or leads back says no. */
    private static Reply reply(Shown shown, String... yes) {
        for (String path : yes) {
            if (shown.leadsTo(path)) {
                return new Reply(200, new JsonObject());
            }
        }
        return new Reply(REFUSED, new JsonObject());
    }

    /** The booking is acknowledged without it; then only nobody can cancel it. */
    private String code() throws InterruptedException {
        try {
            Matcher code = CODE.matcher(
                    forms.get(kiosk ? "/kiosk/done" : "/ticket", PAGE).html());
            return code.find() ? code.group(1).replace("-", "") : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void cancel() throws IOException, InterruptedException {
        Optional<Ticket> picked = arena.pool().sample(random);
        if (picked.isEmpty() || picked.get().code() == null) {
            return;
        }
        Ticket ticket = picked.get();
        Map<String, String> typed = Map.of("code", ticket.code(), "birthDate", World.BIRTH_DATE.toString());
        if (!forms.submit("/ticket/find", "find", "open", typed, PAGE).leadsTo("/ticket")) {
            return;
        }
        forms.get("/ticket/cancel", PAGE);
        long invoked = arena.history().now();
        Map<String, String> form = Map.of("requestKey", new UUID(random.nextLong(), random.nextLong()).toString());
        Result result = arena.retryPolicy()
                .retry(
                        within -> reply(
                                forms.submitParts("/ticket/cancel", "cancel", "doCancel", form, within),
                                "/ticket?cancelled"),
                        random);
        note(Kind.CANCEL, ticket.patient(), null, ticket.code(), result, invoked);
        if (result.outcome() == Outcome.OK) {
            arena.pool().remove(ticket);
        }
    }

    private void note(Kind kind, Patient patient, Slot slot, String code, Result result, long invoked) {
        long completed = arena.history().now();
        arena.history().add(operation(kind, patient, slot, code, result, invoked, completed));
    }

    private Operation operation(
            Kind kind, Patient patient, Slot slot, String code, Result result, long invoked, long completed) {
        UUID wanted = slot == null ? null : slot.id();
        boolean booked = kind == Kind.BOOK && result.outcome() == Outcome.OK;
        return new Operation(
                number,
                kiosk ? "kiosk" : "site",
                kind,
                null,
                null,
                patient == null ? null : patient.id(),
                null,
                code,
                wanted,
                booked ? wanted : null,
                null,
                0,
                invoked,
                completed,
                result.outcome(),
                result.attempts(),
                result.detail());
    }
}
