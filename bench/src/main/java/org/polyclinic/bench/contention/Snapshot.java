package org.polyclinic.bench.contention;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What the database holds of one clinic at one instant. Times are UTC. */
public record Snapshot(
        LocalDateTime takenAt,
        List<SlotRow> slots,
        List<AppointmentRow> appointments,
        List<EventRow> events,
        List<ClaimRow> claims,
        List<AuditRow> audit,
        List<KeyRow> keys) {

    static final LocalDateTime FREE = LocalDateTime.of(1970, 1, 1, 0, 0);
    static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    /** The same looked at as of another instant. */
    public Snapshot asOf(LocalDateTime instant) {
        return new Snapshot(instant, slots, appointments, events, claims, audit, keys);
    }

    record SlotRow(UUID id, LocalDateTime begin, LocalDateTime end, LocalDateTime freeFrom) {}

    record AppointmentRow(
            UUID id, String code, UUID patient, UUID slot, String status, LocalDateTime begin, LocalDateTime end) {
        boolean live() {
            return status.equals("BOOKED");
        }
    }

    /** @param dispatched when its notification was sent; null: it waits */
    record EventRow(
            UUID id,
            UUID appointment,
            String kind,
            String status,
            UUID slot,
            LocalDateTime at,
            LocalDateTime dispatched) {}

    /** @param expires end of a hold; null: booked */
    record ClaimRow(
            UUID id,
            UUID slot,
            int seat,
            UUID patient,
            UUID appointment,
            LocalDateTime expires,
            LocalDateTime begin,
            LocalDateTime end) {}

    record AuditRow(String action, UUID appointment, UUID patient) {}

    record KeyRow(String caller, String key, UUID resource) {}
}
