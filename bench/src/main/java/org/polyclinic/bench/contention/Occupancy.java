package org.polyclinic.bench.contention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.SlotRow;

/**
 * Who was where, by what was acknowledged: a slot is surely occupied from the answer that said so until the first request
 * that may have ended it was sent. Two such stays that overlap prove a double booking even when nothing is left of it in
 * the database; that they are cut short wherever there is doubt means that none is ever suspected wrongly.
 */
final class Occupancy {
    private Occupancy() {}

    /**
     * @param owner appointment or hold
     * @param patient null for a hold
     */
    private record Stay(UUID owner, UUID patient, SlotRow slot, long from, long until) {
        boolean sameOwner(Stay other) {
            return owner.equals(other.owner);
        }

        boolean during(Stay other) {
            return from < other.until && other.from < until;
        }

        boolean atTheTimeOf(Stay other) {
            return slot.begin().isBefore(other.slot.end()) && other.slot.begin().isBefore(slot.end());
        }

        @Override
        public String toString() {
            return owner + " in slot " + slot.id() + " from " + from + " until "
                    + (until == Long.MAX_VALUE ? "the end" : until);
        }
    }

    static void slots(Evidence evidence, Findings findings) {
        Map<UUID, List<Stay>> bySlot = Stream.concat(appointments(evidence), holds(evidence))
                .collect(Collectors.groupingBy(stay -> stay.slot().id()));
        bySlot.values()
                .forEach(stays -> pairs(
                        stays,
                        (one, other) -> findings.expect(
                                one.sameOwner(other) || !one.during(other),
                                () -> "at once: " + one + " and " + other)));
        liveBy(evidence, AppointmentRow::slot)
                .forEach((slot, live) ->
                        findings.expect(live.size() == 1, () -> "slot " + slot + " has live appointments " + live));
    }

    static void patients(Evidence evidence, Findings findings) {
        Map<UUID, List<Stay>> byPatient = appointments(evidence).collect(Collectors.groupingBy(Stay::patient));
        byPatient
                .values()
                .forEach(stays -> pairs(
                        stays,
                        (one, other) -> findings.expect(
                                one.sameOwner(other) || !one.atTheTimeOf(other) || !one.during(other),
                                () -> "patient " + one.patient() + " at once: " + one + " and " + other)));
        liveBy(evidence, AppointmentRow::patient)
                .forEach((patient, live) -> pairs(
                        live,
                        (one, other) -> findings.expect(
                                !overlap(one, other), () -> "patient " + patient + " has " + one + " and " + other)));
    }

    private static Map<UUID, List<AppointmentRow>> liveBy(
            Evidence evidence, java.util.function.Function<AppointmentRow, UUID> key) {
        return evidence.snapshot().appointments().stream()
                .filter(AppointmentRow::live)
                .collect(Collectors.groupingBy(key));
    }

    private static boolean overlap(AppointmentRow one, AppointmentRow other) {
        return one.begin().isBefore(other.end()) && other.begin().isBefore(one.end());
    }

    private static <T> void pairs(List<T> all, BiConsumer<T, T> check) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                check.accept(all.get(i), all.get(j));
            }
        }
    }

    private static Stream<Stay> appointments(Evidence evidence) {
        Map<UUID, List<Operation>> changes = evidence.history().stream()
                .filter(operation -> operation.possible() && operation.kind().event() != null)
                .filter(operation -> evidence.appointmentOf(operation).isPresent())
                .collect(Collectors.groupingBy(
                        operation -> evidence.appointmentOf(operation).orElseThrow()));
        List<Stay> stays = new ArrayList<>();
        // a repetition answers as the first time did, however things stand by then: it tells nothing new
        for (Operation seen : evidence.writes()) {
            evidence.appointmentOf(seen)
                    .filter(appointment -> seen.ok() && seen.seen() != null)
                    .flatMap(appointment -> evidence.slot(seen.seen())
                            .map(slot -> new Stay(
                                    appointment,
                                    seen.patient(),
                                    slot,
                                    seen.completed(),
                                    doubtfulFrom(seen, changes.getOrDefault(appointment, List.of())))))
                    .filter(stay -> stay.from() < stay.until())
                    .ifPresent(stays::add);
        }
        return stays.stream();
    }

    /** When the first change that is not surely over was sent. */
    private static long doubtfulFrom(Operation seen, List<Operation> operations) {
        return operations.stream()
                .filter(other -> !other.equals(seen) && other.kind() != Kind.BOOK)
                .filter(other -> !Objects.equals(other.key(), seen.key()) || other.key() == null)
                .filter(other -> !other.ok() || other.completed() > seen.invoked())
                .mapToLong(Operation::invoked)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Stream<Stay> holds(Evidence evidence) {
        Map<UUID, Long> used = evidence.history().stream()
                .filter(operation -> operation.kind() != Kind.HOLD && operation.hold() != null && operation.possible())
                .collect(Collectors.toMap(Operation::hold, Operation::invoked, Math::min));
        Map<UUID, Stay> stays = evidence.history().stream()
                .filter(operation -> operation.kind() == Kind.HOLD && operation.ok() && operation.hold() != null)
                .flatMap(operation -> evidence
                        .slot(operation.slot())
                        .map(slot -> new Stay(
                                operation.hold(),
                                null,
                                slot,
                                operation.completed(),
                                Math.min(operation.holdUntil(), used.getOrDefault(operation.hold(), Long.MAX_VALUE))))
                        .stream())
                .filter(stay -> stay.from() < stay.until())
                .collect(Collectors.toMap(Stay::owner, stay -> stay, (first, second) -> first));
        return stays.values().stream();
    }
}
