package org.polyclinic.bench.contention;

import java.util.UUID;

/**
 * One wish of a client and what became of it, however often it was sent.
 *
 * @param caller name of the caller as the product keeps it; null where the pages know it alone
 * @param key the Idempotency-Key; null on pages, which keep it in the session
 * @param patient who is to be seen; null for a hold
 * @param appointment what was made or changed; null when unknown
 * @param code of the ticket, by which pages know an appointment
 * @param slot wanted
 * @param seen slot of which the answer told that the appointment is in it; null when it told of none
 * @param hold made, used or given back
 * @param holdUntil end of the hold made, microseconds since 1970; 0 for all else
 * @param invoked before the first try was sent, microseconds since 1970
 * @param completed after the last answer or failure
 * @param detail what the last answer was
 */
public record Operation(
        int client,
        String channel,
        Kind kind,
        String caller,
        String key,
        UUID patient,
        UUID appointment,
        String code,
        UUID slot,
        UUID seen,
        UUID hold,
        long holdUntil,
        long invoked,
        long completed,
        Outcome outcome,
        int attempts,
        String detail) {

    /** What was wanted. */
    public enum Kind {
        HOLD(null),
        RELEASE(null),
        BOOK("BOOKED"),
        MOVE("MOVED"),
        UNDO("MOVE_UNDONE"),
        CANCEL("CANCELLED");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        /** The event that tells of it; null where none does. */
        String event() {
            return event;
        }
    }

    /** What the client knows of it. */
    public enum Outcome {
        /** Acknowledged: it must be there. */
        OK,
        /** Declined after every try was answered: it must not be there. */
        REFUSED,
        /** Some try was not answered: it may be there, once. */
        UNKNOWN
    }

    boolean ok() {
        return outcome == Outcome.OK;
    }

    boolean possible() {
        return outcome != Outcome.REFUSED;
    }

    @Override
    public String toString() {
        return channel + " client " + client + ": " + kind + " " + outcome
                + (appointment == null ? "" : " appointment " + appointment)
                + (code == null ? "" : " ticket " + code)
                + (slot == null ? "" : " slot " + slot)
                + (key == null ? "" : " key " + key);
    }
}
