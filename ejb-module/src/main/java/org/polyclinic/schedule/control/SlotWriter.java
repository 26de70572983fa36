package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.schedule.SlotUse;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Ids;

/**
 * Brings the slots of some days of a clinic into line with a plan: writes what is missing, takes away what is no longer
 * wanted and not booked. Idempotent. The database refuses a slot whose doctor or room is taken at that time; such a slot
 * is left out.
 */
@ApplicationScoped
public class SlotWriter {

    private static final String INSERT = "INSERT IGNORE INTO slot (id, post_id, clinic_id, room_id, service_id, "
            + "local_date, starts_at, ends_at, financing, channels, opens_to_all, free_from, closed, busy_doctor_id, "
            + "busy_room_id, occupied_from, occupied_to) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)";

    private static final int CHUNK = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotStates states;

    @Inject
    Instance<SlotUse> users;

    /** Makes the clinic's slots from {@code from} (inclusive) to {@code to} (exclusive), both UTC, as planned. */
    void align(UUID clinicId, Collection<PlannedSlot> plan, LocalDateTime from, LocalDateTime to) {
        Map<PlannedSlot.Key, PlannedSlot> wanted = new HashMap<>();
        plan.stream()
                .filter(slot ->
                        !slot.startsAt().isBefore(from) && slot.startsAt().isBefore(to))
                .forEach(slot -> wanted.put(slot.key(), slot));
        Set<UUID> unwanted = new HashSet<>();
        existing(clinicId, from, to).forEach((id, key) -> {
            if (wanted.remove(key) == null) {
                unwanted.add(id);
            }
        });
        withdraw(unwanted);
        insert(clinicId, wanted.values());
    }

    private Map<UUID, PlannedSlot.Key> existing(UUID clinicId, LocalDateTime from, LocalDateTime to) {
        Map<UUID, PlannedSlot.Key> keys = new HashMap<>();
        Sql.of(
                        "SELECT * FROM slot WHERE clinic_id = ? AND starts_at >= ? AND starts_at < ? AND closed = FALSE",
                        clinicId,
                        from,
                        to)
                .list(em, row -> keys.put(row.id("id"), key(row)));
        return keys;
    }

    private static PlannedSlot.Key key(SqlRow row) throws SQLException {
        return new PlannedSlot.Key(
                row.id("post_id"),
                row.id("room_id"),
                row.id("service_id"),
                row.constant("financing", Financing.class),
                row.dateTime("starts_at"),
                row.dateTime("ends_at"),
                row.dateTime("occupied_from"),
                row.dateTime("occupied_to"));
    }

    /** Slots that are free go away: deleted, or closed where something refers to them. Others stay. */
    private void withdraw(Collection<UUID> slotIds) {
        List<UUID> closed = slotIds.stream().filter(states::close).toList();
        for (int from = 0; from < closed.size(); from += CHUNK) {
            delete(closed.subList(from, Math.min(closed.size(), from + CHUNK)));
        }
    }

    private void delete(List<UUID> closed) {
        Set<UUID> unused = new HashSet<>(closed);
        users.forEach(user -> unused.removeAll(user.referredTo(closed)));
        Sql.of("DELETE FROM slot WHERE TRUE").andIn("id", unused).update(em);
    }

    private void insert(UUID clinicId, Collection<PlannedSlot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        Map<UUID, UUID> doctors = doctors(clinicId);
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (PlannedSlot slot : slots) {
                bind(statement, clinicId, slot, doctors.get(slot.postId()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Slots could not be written", e);
        }
    }

    private Map<UUID, UUID> doctors(UUID clinicId) {
        Map<UUID, UUID> doctors = new HashMap<>();
        Sql.of("SELECT id, doctor_id FROM doctor_post WHERE clinic_id = ?", clinicId)
                .list(em, row -> doctors.put(row.id("id"), row.id("doctor_id")));
        return doctors;
    }

    private static void bind(PreparedStatement statement, UUID clinicId, PlannedSlot slot, UUID doctorId)
            throws SQLException {
        Object[] values = {
            Ids.next(),
            slot.postId(),
            clinicId,
            slot.roomId(),
            slot.serviceId(),
            slot.date(),
            slot.startsAt(),
            slot.endsAt(),
            slot.financing().name(),
            slot.channels(),
            slot.opensToAll(),
            SlotStates.LONG_AGO,
            doctorId,
            slot.roomId(),
            slot.occupiedFrom(),
            slot.occupiedTo()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
