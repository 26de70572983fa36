package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.value.Financing;

/**
 * Reads and writes the state of slots. {@code slot.free_from} is the instant from which a slot may be taken: long ago for a
 * free one, the end of its hold for a held one, never for one that is booked, closed or over. Only this class and the
 * condition of {@link FreeFor} know that.
 */
@ApplicationScoped
public class SlotStates {

    public static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    public static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private static final String SLOT =
            """
            SELECT s.id, s.post_id, s.service_id, s.starts_at, s.ends_at, s.financing, s.channels, s.opens_to_all,
                   s.free_from, s.closed, r.number AS room, (SELECT stamp FROM catalogue_stamp) AS stamp
            FROM slot s JOIN room r ON r.id = s.room_id WHERE s.id = ?""";

    @PersistenceContext
    EntityManager em;

    public Optional<AllocatedSlot> find(UUID slotId, LocalDateTime now) {
        return Sql.of(SLOT, slotId).first(em, row -> slot(row, now));
    }

    public Set<UUID> free(Collection<UUID> slotIds, LocalDateTime now) {
        return new HashSet<>(
                Sql.of("SELECT id FROM slot WHERE closed = FALSE AND starts_at > ? AND free_from <= ?", now, now)
                        .andIn("id", slotIds)
                        .list(em, row -> row.id("id")));
    }

    public boolean hold(UUID slotId, LocalDateTime until, LocalDateTime now) {
        return takeUntil(until, slotId, now);
    }

    public boolean take(UUID slotId, LocalDateTime now) {
        return takeUntil(NEVER, slotId, now);
    }

    /** The conditional update that decides who is first. */
    private boolean takeUntil(LocalDateTime until, UUID slotId, LocalDateTime now) {
        return Sql.of(
                                "UPDATE slot SET free_from = ? WHERE id = ? AND free_from <= ? AND closed = FALSE",
                                until,
                                slotId,
                                now)
                        .update(em)
                == 1;
    }

    public void confirm(UUID slotId) {
        Sql.of("UPDATE slot SET free_from = ? WHERE id = ?", NEVER, slotId).update(em);
    }

    public void release(UUID slotId) {
        Sql.of("UPDATE slot SET free_from = ? WHERE id = ? AND closed = FALSE", LONG_AGO, slotId)
                .update(em);
    }

    /** Withdraws a slot that is free and nobody's; false: somebody has it. */
    boolean close(UUID slotId) {
        return Sql.of(
                                "UPDATE slot SET closed = TRUE, free_from = ?, busy_doctor_id = NULL, busy_room_id = NULL "
                                        + "WHERE id = ? AND free_from = ?",
                                NEVER,
                                slotId,
                                LONG_AGO)
                        .update(em)
                == 1;
    }

    /** Free slots of a clinic that began in the span no longer count as free. */
    void end(UUID clinicId, LocalDateTime from, LocalDateTime to) {
        Sql.of(
                        "UPDATE slot SET free_from = ? WHERE clinic_id = ? AND starts_at >= ? AND starts_at < ? AND free_from < ?",
                        NEVER,
                        clinicId,
                        from,
                        to,
                        NEVER)
                .update(em);
    }

    private static AllocatedSlot slot(SqlRow row, LocalDateTime now) throws SQLException {
        LocalDateTime freeFrom = row.dateTime("free_from");
        LocalDateTime start = row.dateTime("starts_at");
        return new AllocatedSlot(
                row.id("id"),
                row.id("post_id"),
                row.id("service_id"),
                row.text("room"),
                start,
                row.dateTime("ends_at"),
                row.constant("financing", Financing.class),
                row.number("channels"),
                row.dateTime("opens_to_all"),
                state(freeFrom, row.flag("closed"), start, now),
                freeFrom.isAfter(LONG_AGO) && !freeFrom.isAfter(now),
                row.bigNumber("stamp"));
    }

    static SlotState state(LocalDateTime freeFrom, boolean closed, LocalDateTime start, LocalDateTime now) {
        if (closed) {
            return SlotState.CLOSED;
        }
        if (!start.isAfter(now)) {
            return SlotState.OVER;
        }
        if (!freeFrom.isAfter(now)) {
            return SlotState.FREE;
        }
        return freeFrom.isBefore(NEVER) ? SlotState.HELD : SlotState.TAKEN;
    }
}
