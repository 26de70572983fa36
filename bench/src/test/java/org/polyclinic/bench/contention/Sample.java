package org.polyclinic.bench.contention;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Operation.Outcome;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.AuditRow;
import org.polyclinic.bench.contention.Snapshot.ClaimRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;
import org.polyclinic.bench.contention.Snapshot.KeyRow;
import org.polyclinic.bench.contention.Snapshot.SlotRow;

/**
 * A run as a faultless product would have left it, to be doctored: a booking, one that was moved, one that was cancelled,
 * one refused, one unknown, and a hold.
 */
final class Sample {
    static final LocalDateTime NOON = LocalDateTime.of(2030, 1, 10, 12, 0);
    static final UUID ANNA = UUID.randomUUID();
    static final UUID BORIS = UUID.randomUUID();

    final List<Operation> history = new ArrayList<>();
    final List<SlotRow> slots = new ArrayList<>();
    final List<AppointmentRow> appointments = new ArrayList<>();
    final List<EventRow> events = new ArrayList<>();
    final List<ClaimRow> claims = new ArrayList<>();
    final List<AuditRow> audit = new ArrayList<>();
    final List<KeyRow> keys = new ArrayList<>();

    final UUID early = slot(NOON);
    final UUID late = slot(NOON.plusHours(1));
    final UUID later = slot(NOON.plusHours(2));
    final UUID free = slot(NOON.plusHours(3));
    final UUID held = slot(NOON.plusHours(4));
    final UUID beside = slot(NOON);

    final UUID kept = UUID.randomUUID();
    final UUID moved = UUID.randomUUID();
    final UUID cancelled = UUID.randomUUID();
    final UUID hold = UUID.randomUUID();
    private long time = 1_000;

    static Sample faultless() {
        Sample sample = new Sample();
        sample.booked(sample.kept, ANNA, sample.early);
        sample.booked(sample.moved, ANNA, sample.late);
        sample.changed(Kind.MOVE, sample.moved, ANNA, sample.later);
        sample.booked(sample.cancelled, BORIS, sample.free);
        sample.changed(Kind.CANCEL, sample.cancelled, BORIS, null);
        sample.heard(Kind.BOOK, Outcome.REFUSED, BORIS, null, sample.early);
        sample.heard(Kind.BOOK, Outcome.UNKNOWN, BORIS, null, sample.free);
        sample.held();
        return sample;
    }

    Snapshot snapshot() {
        return new Snapshot(NOON.minusDays(1), slots, appointments, events, claims, audit, keys);
    }

    Verdict verdict() {
        return Verdict.on(history, snapshot());
    }

    private UUID slot(LocalDateTime begin) {
        UUID id = UUID.randomUUID();
        slots.add(new SlotRow(id, begin, begin.plusMinutes(10), Snapshot.FREE));
        return id;
    }

    private LocalDateTime begin(UUID slot) {
        return slots.stream()
                .filter(row -> row.id().equals(slot))
                .findFirst()
                .orElseThrow()
                .begin();
    }

    void free(UUID slot, LocalDateTime from) {
        slots.replaceAll(row -> row.id().equals(slot) ? new SlotRow(slot, row.begin(), row.end(), from) : row);
    }

    void booked(UUID appointment, UUID patient, UUID slot) {
        LocalDateTime begin = begin(slot);
        appointments.add(row(appointment, patient, slot, "BOOKED"));
        claims.add(new ClaimRow(appointment, slot, 0, patient, appointment, null, begin, begin.plusMinutes(10)));
        free(slot, Snapshot.NEVER);
        written(heard(Kind.BOOK, Outcome.OK, patient, appointment, slot), slot);
    }

    private AppointmentRow row(UUID id, UUID patient, UUID slot, String status) {
        LocalDateTime begin = begin(slot);
        return new AppointmentRow(
                id, id.toString().substring(0, 8), patient, slot, status, begin, begin.plusMinutes(10));
    }

    private void changed(Kind kind, UUID appointment, UUID patient, UUID slot) {
        AppointmentRow old = appointments.stream()
                .filter(row -> row.id().equals(appointment))
                .findFirst()
                .orElseThrow();
        UUID now = slot == null ? old.slot() : slot;
        appointments.remove(old);
        appointments.add(row(appointment, patient, now, slot == null ? "CANCELLED" : "BOOKED"));
        free(old.slot(), Snapshot.FREE);
        claims.removeIf(claim -> claim.id().equals(appointment));
        if (slot != null) {
            LocalDateTime begin = begin(slot);
            claims.add(new ClaimRow(appointment, slot, 0, patient, appointment, null, begin, begin.plusMinutes(10)));
            free(slot, Snapshot.NEVER);
        }
        written(heard(kind, Outcome.OK, patient, appointment, slot), now);
    }

    /** A client's operation; answered one after another unless doctored. */
    Operation heard(Kind kind, Outcome outcome, UUID patient, UUID appointment, UUID slot) {
        time += 1_000;
        Operation operation = new Operation(
                1,
                "api",
                kind,
                "client:test",
                "key-" + time,
                patient,
                appointment,
                null,
                slot,
                outcome == Outcome.OK ? slot : null,
                null,
                0,
                time,
                time + 500,
                outcome,
                1,
                "");
        history.add(operation);
        return operation;
    }

    private void held() {
        LocalDateTime until = NOON.plusDays(1);
        claims.add(new ClaimRow(
                hold, held, 0, null, null, until, begin(held), begin(held).plusMinutes(10)));
        free(held, until);
        Operation operation = heard(Kind.HOLD, Outcome.OK, null, null, held);
        history.set(history.size() - 1, with(operation, hold, Long.MAX_VALUE));
        keys.add(new KeyRow(operation.caller(), operation.key(), hold));
    }

    private static Operation with(Operation old, UUID hold, long until) {
        return new Operation(
                old.client(),
                old.channel(),
                old.kind(),
                old.caller(),
                old.key(),
                null,
                null,
                null,
                old.slot(),
                null,
                hold,
                until,
                old.invoked(),
                old.completed(),
                old.outcome(),
                1,
                "");
    }

    private void written(Operation operation, UUID slot) {
        String kind = operation.kind().event();
        String status = kind.equals("CANCELLED") ? "CANCELLED" : "BOOKED";
        UUID appointment = operation.appointment();
        UUID event = UUID.randomUUID();
        events.add(new EventRow(event, appointment, kind, status, slot, NOON.plusNanos(time), null));
        audit.add(new AuditRow(kind, appointment, operation.patient()));
        keys.add(new KeyRow(operation.caller(), operation.key(), event));
    }

    void doctor(UUID appointment, UnaryOperator<AppointmentRow> change) {
        appointments.replaceAll(row -> row.id().equals(appointment) ? change.apply(row) : row);
    }
}
