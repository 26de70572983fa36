package org.polyclinic.bench.contention;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.AuditRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;

/** What is written together with an event: as much of each kind as there are events, about the right patient. */
final class Trails {
    private Trails() {}

    static void outbox(Evidence evidence, Findings findings) {
        for (EventRow event : evidence.snapshot().events()) {
            findings.expect(
                    event.dispatched() == null,
                    () -> event.kind() + " " + event.appointment() + " counts as notified, and nobody was");
        }
    }

    static void audit(Evidence evidence, Findings findings) {
        same(
                evidence,
                evidence.snapshot().audit().stream().map(row -> row.action() + " " + row.appointment()),
                findings);
        for (AuditRow row : evidence.snapshot().audit()) {
            ofPatient(evidence, row.appointment(), row.patient(), "audit entry", findings);
        }
    }

    private static void same(Evidence evidence, Stream<String> written, Findings findings) {
        Map<String, Long> counts = written.collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        Map<String, Long> events = evidence.snapshot().events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.kind() + " " + event.appointment(), Collectors.counting()));
        Map<String, Long> all = new HashMap<>(events);
        all.putAll(counts);
        for (String one : new TreeSet<>(all.keySet())) {
            long wanted = events.getOrDefault(one, 0L);
            long found = counts.getOrDefault(one, 0L);
            findings.expect(wanted == found, () -> one + ": " + wanted + " events, " + found + " written with them");
        }
    }

    private static void ofPatient(Evidence evidence, UUID appointment, UUID patient, String what, Findings findings) {
        boolean same = evidence.appointment(appointment)
                .map(AppointmentRow::patient)
                .map(owner -> owner.equals(patient))
                .orElse(false);
        findings.expect(same, () -> what + " about appointment " + appointment + " names patient " + patient);
    }
}
