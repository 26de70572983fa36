package org.polyclinic.bench.contention;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.ClaimRow;
import org.polyclinic.bench.contention.Snapshot.SlotRow;

/** The live claims, by which the database itself forbids the impossible, next to what they stand for. */
final class Claims {
    private Claims() {}

    static void match(Evidence evidence, Findings findings) {
        Map<UUID, List<ClaimRow>> byAppointment = evidence.snapshot().claims().stream()
                .filter(claim -> claim.appointment() != null)
                .collect(Collectors.groupingBy(ClaimRow::appointment));
        for (AppointmentRow appointment : evidence.snapshot().appointments()) {
            List<ClaimRow> claims = byAppointment.getOrDefault(appointment.id(), List.of());
            findings.expect(
                    claims.size() == (appointment.live() ? 1 : 0),
                    () -> appointment.status() + " appointment " + appointment.id() + " has " + claims.size()
                            + " claims");
            claims.forEach(claim -> findings.expect(
                    agree(claim, appointment), () -> claim + " differs from its appointment " + appointment));
        }
        byAppointment
                .keySet()
                .forEach(id -> findings.expect(
                        evidence.appointment(id).isPresent(),
                        () -> "claim of an appointment that is not there: " + id));
        seats(evidence.snapshot(), findings);
    }

    private static boolean agree(ClaimRow claim, AppointmentRow appointment) {
        return claim.slot().equals(appointment.slot())
                && claim.patient().equals(appointment.patient())
                && claim.begin().equals(appointment.begin())
                && claim.end().equals(appointment.end());
    }

    private static void seats(Snapshot snapshot, Findings findings) {
        snapshot.claims().stream()
                .collect(Collectors.groupingBy(claim -> claim.slot() + " seat " + claim.seat()))
                .forEach((seat, claims) ->
                        findings.expect(claims.size() == 1, () -> "slot " + seat + " has claims " + claims));
    }

    /** A slot is taken for good, held until the end of its hold, or free. */
    static void freeFrom(Evidence evidence, Findings findings) {
        Snapshot snapshot = evidence.snapshot();
        Map<UUID, ClaimRow> claims = snapshot.claims().stream()
                .filter(claim -> claim.expires() == null || claim.expires().isAfter(snapshot.takenAt()))
                .collect(Collectors.toMap(
                        ClaimRow::slot, claim -> claim, (one, other) -> one.expires() == null ? one : other));
        for (SlotRow slot : snapshot.slots()) {
            LocalDateTime wanted = wanted(claims.get(slot.id()), slot, snapshot);
            findings.expect(
                    slot.freeFrom().equals(wanted),
                    () -> "slot " + slot.id() + " is free from " + slot.freeFrom() + ", by its claims from " + wanted);
        }
    }

    /** Without a live claim the end of a hold that is over may still stand there. */
    private static LocalDateTime wanted(ClaimRow claim, SlotRow slot, Snapshot snapshot) {
        if (claim == null) {
            return slot.freeFrom().isAfter(snapshot.takenAt()) ? Snapshot.FREE : slot.freeFrom();
        }
        return claim.expires() == null ? Snapshot.NEVER : claim.expires();
    }
}
