package org.polyclinic.bench.contention;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.polyclinic.bench.contention.ApiSession.Request;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Pool.Ticket;
import org.polyclinic.bench.contention.RetryPolicy.Result;
import org.polyclinic.bench.contention.World.Patient;
import org.polyclinic.bench.contention.World.Slot;

/**
 * A client of the API: a partner's portal (holds, then books) or the software of a registry desk, which is bound to its
 * clinic.
 */
final class ApiClient implements Client {
    private static final int PERCENT = 100;
    private static final int BOOK = 35;
    private static final int HOLD = BOOK + 20;
    private static final int MOVE = HOLD + 18;
    private static final int UNDO = MOVE + 9;
    private static final int REPEATED = 8;

    private final int number;
    private final String channel;
    private final Arena arena;
    private final ApiSession session;
    private final Random random;

    ApiClient(int number, String channel, Arena arena, ApiSession session, Random random) {
        this.number = number;
        this.channel = channel;
        this.arena = arena;
        this.session = session;
        this.random = random;
    }

    @Override
    public void step() throws InterruptedException {
        int choice = random.nextInt(PERCENT);
        if (choice < BOOK) {
            book(arena.anySlot(random), null);
        } else if (choice < HOLD) {
            hold();
        } else if (choice < MOVE) {
            change(Kind.MOVE);
        } else {
            change(choice < UNDO ? Kind.UNDO : Kind.CANCEL);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    private void book(Slot slot, UUID hold) throws InterruptedException {
        Patient patient = arena.anyPatient(random);
        JsonObject body = body("slotId", slot.id(), "patientId", patient.id(), "holdId", hold);
        body.addProperty("consentGiven", true);
        Draft draft = new Draft(Kind.BOOK, patient, null, slot.id(), hold);
        Result result = write(draft, new Request("POST", "appointments", key(), null, body));
        if (result.outcome() == Operation.Outcome.OK) {
            arena.pool().add(ticket(result.reply(), patient));
        }
    }

    /** Keeps a slot; then books it, gives it back, or goes away. */
    private void hold() throws InterruptedException {
        Slot slot = arena.anySlot(random);
        Request request = new Request("POST", "holds", key(), null, body("slotId", slot.id()));
        Result result = write(new Draft(Kind.HOLD, null, null, slot.id(), null), request);
        if (result.outcome() != Operation.Outcome.OK) {
            return;
        }
        UUID hold = result.reply().id("id");
        int next = random.nextInt(PERCENT);
        if (next < 65) {
            book(slot, hold);
        } else if (next < 90) {
            Draft release = new Draft(Kind.RELEASE, null, null, slot.id(), hold);
            write(release, new Request("DELETE", "holds/" + hold, key(), null, null));
        }
    }

    private void change(Kind kind) throws InterruptedException {
        Optional<Ticket> picked = arena.pool().sample(random);
        if (picked.isEmpty() || picked.get().id() == null) {
            return;
        }
        Ticket ticket = picked.get();
        Slot slot = kind == Kind.MOVE ? arena.anySlot(random) : null;
        JsonObject body =
                switch (kind) {
                    case MOVE -> body("slotId", slot.id());
                    case CANCEL -> new JsonObject();
                    default -> null;
                };
        String path = "appointments/" + ticket.id() + "/" + (kind == Kind.UNDO ? "undo-move" : lower(kind));
        Draft draft = new Draft(kind, ticket.patient(), ticket.id(), slot == null ? null : slot.id(), null);
        Result result = write(draft, new Request("POST", path, key(), ticket.version(), body));
        updatePool(ticket, kind, result);
    }

    /** A cancelled ticket stays in the pool now and then: somebody will try to cancel or move it again. */
    private void updatePool(Ticket ticket, Kind kind, Result result) {
        boolean gone = kind == Kind.CANCEL && result.outcome() == Operation.Outcome.OK
                || result.detail().contains("not-live");
        if (gone && chance(80)) {
            arena.pool().remove(ticket);
        } else if (result.outcome() == Operation.Outcome.OK) {
            arena.pool().replace(ticket, ticket(result.reply(), ticket.patient()));
        }
    }

    private static String lower(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Ticket ticket(Reply reply, Patient patient) {
        return new Ticket(
                reply.id("id"),
                reply.text("code"),
                patient,
                reply.body().get("version").getAsInt());
    }

    private record Draft(Kind kind, Patient patient, UUID appointment, UUID slot, UUID hold) {}

    /** Sends until answered and notes what became of it; now and then sends what succeeded once more. */
    private Result write(Draft draft, Request request) throws InterruptedException {
        Result result = once(draft, request);
        if (result.outcome() == Operation.Outcome.OK && draft.kind() != Kind.RELEASE && chance(REPEATED)) {
            once(draft, request);
        }
        return result;
    }

    private Result once(Draft draft, Request request) throws InterruptedException {
        long invoked = arena.history().now();
        Result result = arena.retryPolicy().retry(within -> session.send(request, within), random);
        arena.history().add(operation(draft, request.key(), result, invoked));
        return result;
    }

    private Operation operation(Draft draft, String key, Result result, long invoked) {
        boolean ok = result.outcome() == Operation.Outcome.OK;
        Reply reply = result.reply();
        boolean ticket = ok && draft.kind() != Kind.HOLD && draft.kind() != Kind.RELEASE;
        boolean held = ok && draft.kind() == Kind.HOLD;
        return new Operation(
                number,
                channel,
                draft.kind(),
                session.caller(),
                key,
                draft.patient() == null ? null : draft.patient().id(),
                ticket ? reply.id("id") : draft.appointment(),
                ticket ? reply.text("code") : null,
                draft.slot(),
                ticket && "BOOKED".equals(reply.text("status")) ? reply.id("slotId") : null,
                held ? reply.id("id") : draft.hold(),
                held ? micros(reply.text("expiresAt")) : 0,
                invoked,
                arena.history().now(),
                result.outcome(),
                result.attempts(),
                result.detail());
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, OffsetDateTime.parse(time).toInstant());
    }

    private String key() {
        return arena.world().clinic() + "-" + new UUID(random.nextLong(), random.nextLong());
    }

    private static JsonObject body(Object... namesAndValues) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.addProperty(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return body;
    }
}
