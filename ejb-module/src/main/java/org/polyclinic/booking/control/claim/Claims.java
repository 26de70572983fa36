package org.polyclinic.booking.control.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.RequestInFlight;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.control.hold.HoldQuota;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlFailure;
import org.polyclinic.shared.idempotency.RequestKeys;

/**
 * Live claims on slots: who holds or has booked them. The state of the slot decides who is first; the claim, unique by seat
 * and by patient and time, makes a second one impossible whatever else goes wrong.
 */
@ApplicationScoped
public class Claims {

    /** What is thrown for keys of requests that book, change or hold. */
    public static final RequestKeys.Refusals KEYS =
            new RequestKeys.Refusals(RequestKeyReused::new, RequestInFlight::new);

    private static final int SEAT = 0;

    @PersistenceContext
    EntityManager em;

    /** Who holds: an API client by its name, people by the channel they come by (the hold's id is their secret). */
    public record Holder(String name, Channel channel) {

        public static Holder of(Caller caller) {
            String name = caller instanceof ClientCaller client
                    ? client.clientId()
                    : caller.channel().name();
            return new Holder(name, caller.channel());
        }
    }

    public record Hold(UUID id, UUID slotId, LocalDateTime expiresAt, Channel channel) {}

    /** Claims that lapsed holds left on a slot, which is the caller's now. */
    public void clearLapsed(UUID slotId, LocalDateTime now) {
        Sql.of("DELETE FROM slot_claim WHERE slot_id = ? AND expires_at <= ?", slotId, now)
                .update(em);
    }

    /** @param keeper whom the hold counts for, see {@link HoldQuota} */
    public void hold(UUID holdId, AllocatedSlot slot, Holder holder, byte[] keeper, LocalDateTime until) {
        translating(slot.id(), () -> Sql.of(
                        "INSERT INTO slot_claim (id, slot_id, seat, holder, keeper, channel, starts_at, ends_at, "
                                + "expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        holdId,
                        slot.id(),
                        SEAT,
                        holder.name(),
                        keeper,
                        holder.channel(),
                        slot.start(),
                        slot.end(),
                        until)
                .update(em));
    }

    public void claim(UUID appointmentId, UUID patientId, AllocatedSlot slot, Holder holder) {
        translating(slot.id(), () -> Sql.of(
                        "INSERT INTO slot_claim (id, slot_id, seat, patient_id, appointment_id, holder, channel, "
                                + "starts_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        appointmentId,
                        slot.id(),
                        SEAT,
                        patientId,
                        appointmentId,
                        holder.name(),
                        holder.channel(),
                        slot.start(),
                        slot.end())
                .update(em));
    }

    /** A hold becomes an appointment's claim. */
    public void confirm(
            UUID holdId, UUID appointmentId, UUID patientId, AllocatedSlot slot, Holder holder, LocalDateTime now) {
        int confirmed = translating(slot.id(), () -> Sql.of(
                        "UPDATE slot_claim SET patient_id = ?, appointment_id = ?, expires_at = NULL "
                                + "WHERE id = ? AND slot_id = ? AND holder = ? AND expires_at > ?",
                        patientId,
                        appointmentId,
                        holdId,
                        slot.id(),
                        holder.name(),
                        now)
                .update(em));
        if (confirmed == 0) {
            throw new HoldExpired();
        }
    }

    /** An appointment's claim goes over to another slot, already taken. */
    public void move(UUID appointmentId, AllocatedSlot slot) {
        translating(slot.id(), () -> Sql.of(
                        "UPDATE slot_claim SET slot_id = ?, starts_at = ?, ends_at = ? WHERE appointment_id = ?",
                        slot.id(),
                        slot.start(),
                        slot.end(),
                        appointmentId)
                .update(em));
    }

    public void end(UUID appointmentId) {
        Sql.of("DELETE FROM slot_claim WHERE appointment_id = ?", appointmentId).update(em);
    }

    /** Ends a hold of a slot; false: it had ended already. */
    public boolean endHold(UUID holdId, UUID slotId, Holder holder) {
        return Sql.of(
                                "DELETE FROM slot_claim WHERE id = ? AND slot_id = ? AND holder = ? AND expires_at IS NOT NULL",
                                holdId,
                                slotId,
                                holder.name())
                        .update(em)
                == 1;
    }

    public Optional<Hold> find(UUID holdId, Holder holder, LocalDateTime now) {
        return Sql.of(
                        "SELECT id, slot_id, expires_at, channel FROM slot_claim "
                                + "WHERE id = ? AND holder = ? AND expires_at > ?",
                        holdId,
                        holder.name(),
                        now)
                .first(
                        em,
                        row -> new Hold(
                                row.id("id"),
                                row.id("slot_id"),
                                row.dateTime("expires_at"),
                                row.constant("channel", Channel.class)));
    }

    /** @throws HoldExpired unless the hold is live, the holder's and on this slot */
    public void requireHold(UUID holdId, AllocatedSlot slot, Holder holder, LocalDateTime now) {
        boolean kept = find(holdId, holder, now)
                .filter(hold -> hold.slotId().equals(slot.id()))
                .isPresent();
        if (!kept) {
            throw new HoldExpired();
        }
    }

    /** Rows of holds that ended a while ago; their slots are free already. */
    public int sweep(LocalDateTime before, int limit) {
        return Sql.of("DELETE FROM slot_claim WHERE expires_at < ? LIMIT ?", before, limit)
                .update(em);
    }

    private static <T> T translating(UUID slotId, Supplier<T> change) {
        try {
            return change.get();
        } catch (PersistenceException e) {
            SqlFailure failure = SqlFailure.in(e).orElseThrow(() -> e);
            if (failure.duplicates("claim_seat_once")) {
                throw new SlotAlreadyTaken(slotId);
            }
            if (failure.duplicates("claim_patient_once")) {
                throw new BookingRefused(List.of(Refusal.variant("overlap", "other")));
            }
            throw e;
        }
    }
}
