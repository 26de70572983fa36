package org.polyclinic.bench.contention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;
import org.polyclinic.bench.contention.Snapshot.KeyRow;

/** What operations left behind: neither less nor more than was answered. */
final class Effects {
    private static final List<String> KINDS = Stream.of(Kind.values())
            .map(Kind::event)
            .filter(event -> event != null)
            .toList();

    private Effects() {}

    static void acknowledged(Evidence evidence, Findings findings) {
        evidence.writes().stream()
                .filter(Operation::ok)
                .forEach(operation ->
                        findings.expect(hasEvent(evidence, operation), () -> "acknowledged and lost: " + operation));
        evidence.writes().stream()
                .filter(operation -> operation.ok() && operation.caller() != null)
                .forEach(operation -> findings.expect(
                        evidence.keyLeadsToItsEvent(operation),
                        () -> "acknowledged, but its key leads to " + evidence.madeBy(operation) + ": " + operation));
    }

    private static boolean hasEvent(Evidence evidence, Operation operation) {
        return evidence
                .appointmentOf(operation)
                .map(evidence::events)
                .orElseGet(() ->
                        operation.kind() == Kind.BOOK ? evidence.snapshot().events() : List.of())
                .stream()
                .anyMatch(event -> evidence.explains(operation, event));
    }

    static void refused(Evidence evidence, Findings findings) {
        evidence.history().stream()
                .filter(operation -> operation.outcome() == Operation.Outcome.REFUSED && operation.caller() != null)
                .filter(operation -> operation.kind() != Kind.RELEASE)
                .forEach(operation -> findings.expect(
                        evidence.madeBy(operation).isEmpty(), () -> "refused and yet carried out: " + operation));
    }

    /** Each event is the work of one operation, and each request key of one event. */
    static void once(Evidence evidence, Findings findings) {
        Map<UUID, Long> keys = evidence.snapshot().keys().stream()
                .collect(Collectors.groupingBy(KeyRow::resource, Collectors.counting()));
        for (EventRow event : evidence.snapshot().events()) {
            long known = keys.getOrDefault(event.id(), 0L);
            findings.expect(known == 1, () -> event + " was made by " + known + " requests");
        }
        Map<UUID, List<Operation>> named = evidence.writes().stream()
                .filter(operation -> evidence.appointmentOf(operation).isPresent())
                .collect(Collectors.groupingBy(
                        operation -> evidence.appointmentOf(operation).orElseThrow()));
        List<Operation> unnamed = evidence.writes().stream()
                .filter(operation -> evidence.appointmentOf(operation).isEmpty())
                .toList();
        for (AppointmentRow appointment : evidence.snapshot().appointments()) {
            List<Operation> candidates = Stream.concat(
                            named.getOrDefault(appointment.id(), List.of()).stream(), unnamed.stream())
                    .toList();
            KINDS.forEach(kind -> explained(evidence, appointment, kind, candidates, findings));
        }
    }

    private static void explained(
            Evidence evidence, AppointmentRow appointment, String kind, List<Operation> candidates, Findings findings) {
        Map<UUID, List<EventRow>> bySlot = evidence.events(appointment.id()).stream()
                .filter(event -> event.kind().equals(kind))
                .collect(Collectors.groupingBy(EventRow::slot));
        bySlot.forEach((slot, events) -> {
            long able = candidates.stream()
                    .filter(operation -> evidence.explains(operation, events.get(0)))
                    .count();
            findings.expect(
                    events.size() <= able,
                    () -> "appointment " + appointment.id() + " was " + kind + " " + events.size() + " times in slot "
                            + slot + ", asked for " + able + " times");
        });
    }

    static void lifeCycle(Evidence evidence, Findings findings) {
        for (AppointmentRow appointment : evidence.snapshot().appointments()) {
            List<EventRow> events = evidence.events(appointment.id());
            findings.expect(
                    count(events, Kind.BOOK) == 1,
                    () -> "appointment " + appointment.id() + " was booked " + count(events, Kind.BOOK) + " times");
            findings.expect(
                    count(events, Kind.CANCEL) == (appointment.live() ? 0 : 1),
                    () -> "appointment " + appointment.id() + " is " + appointment.status() + " with "
                            + count(events, Kind.CANCEL) + " cancellations");
            findings.expect(
                    events.stream().map(EventRow::slot).anyMatch(appointment.slot()::equals),
                    () -> "appointment " + appointment.id() + " is in slot " + appointment.slot()
                            + ", of which no event tells");
            findings.expect(
                    evidence.slot(appointment.slot())
                            .map(slot -> slot.begin().equals(appointment.begin())
                                    && slot.end().equals(appointment.end()))
                            .orElse(false),
                    () -> "appointment " + appointment.id() + " and its slot have different times");
        }
    }

    private static long count(List<EventRow> events, Kind kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind.event()))
                .count();
    }
}
