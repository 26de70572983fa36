package org.polyclinic.bench.contention;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;
import org.polyclinic.bench.contention.Snapshot.SlotRow;

/** What the clients heard and what the database holds, laid side by side. Nothing here is changed. */
final class Evidence {
    private final List<Operation> history;
    private final Snapshot snapshot;
    private final Map<UUID, AppointmentRow> appointments;
    private final Map<String, AppointmentRow> byCode;
    private final Map<UUID, SlotRow> slots;
    private final Map<UUID, List<EventRow>> events;
    private final Map<UUID, EventRow> eventsById;
    private final Map<String, UUID> madeByKey = new HashMap<>();

    Evidence(List<Operation> history, Snapshot snapshot) {
        this.history = history;
        this.snapshot = snapshot;
        this.appointments = index(snapshot.appointments(), AppointmentRow::id);
        this.byCode = index(snapshot.appointments(), AppointmentRow::code);
        this.slots = index(snapshot.slots(), SlotRow::id);
        this.events = snapshot.events().stream().collect(Collectors.groupingBy(EventRow::appointment));
        this.eventsById = index(snapshot.events(), EventRow::id);
        snapshot.keys().forEach(key -> madeByKey.put(key.caller() + " " + key.key(), key.resource()));
    }

    private static <K, T> Map<K, T> index(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    List<Operation> history() {
        return history;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Writes to appointments; a request that was sent again after its answer counts once. */
    List<Operation> writes() {
        Map<String, Operation> once = new LinkedHashMap<>();
        for (Operation operation : history) {
            if (operation.kind().event() != null) {
                String key =
                        operation.key() == null ? "page " + once.size() : operation.caller() + " " + operation.key();
                once.merge(key, operation, Evidence::surer);
            }
        }
        return List.copyOf(once.values());
    }

    private static Operation surer(Operation one, Operation other) {
        return one.outcome().compareTo(other.outcome()) <= 0 ? one : other;
    }

    Optional<AppointmentRow> appointment(UUID id) {
        return Optional.ofNullable(appointments.get(id));
    }

    /** The appointment that an operation made or changed, as far as the client could name it. */
    Optional<UUID> appointmentOf(Operation operation) {
        UUID id = operation.appointment();
        return id != null
                ? Optional.of(id)
                : Optional.ofNullable(byCode.get(operation.code())).map(AppointmentRow::id);
    }

    Optional<SlotRow> slot(UUID id) {
        return Optional.ofNullable(slots.get(id));
    }

    List<EventRow> events(UUID appointment) {
        return events.getOrDefault(appointment, List.of());
    }

    /** What the request with this key made, a hold or an event; empty: it was not carried out. */
    Optional<UUID> madeBy(Operation operation) {
        return Optional.ofNullable(madeByKey.get(operation.caller() + " " + operation.key()));
    }

    /** Whether the key of an operation leads to an event that the operation explains. */
    boolean keyLeadsToItsEvent(Operation operation) {
        return madeBy(operation)
                .map(eventsById::get)
                .map(event -> explains(operation, event))
                .orElse(false);
    }

    /** May this event be the work of this operation? */
    boolean explains(Operation operation, EventRow event) {
        if (!operation.possible() || !event.kind().equals(operation.kind().event())) {
            return false;
        }
        boolean sameSlot = operation.slot() == null || operation.slot().equals(event.slot());
        Optional<UUID> named = appointmentOf(operation);
        if (operation.kind() == Kind.BOOK) {
            UUID patient = appointment(event.appointment())
                    .map(AppointmentRow::patient)
                    .orElse(null);
            boolean samePatient = Objects.equals(operation.patient(), patient);
            return sameSlot
                    && samePatient
                    && named.map(event.appointment()::equals).orElse(true);
        }
        return sameSlot && named.map(event.appointment()::equals).orElse(false);
    }
}
