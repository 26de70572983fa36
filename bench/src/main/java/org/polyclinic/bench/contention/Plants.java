package org.polyclinic.bench.contention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Bugs planted in the database after a run: what a wrong product would leave there. For each one the checker must name the
 * invariant it breaks. Each is planted by the administrator in a transaction that is rolled back: nothing stays spoilt.
 */
public final class Plants {
    private Plants() {}

    /** @param statements each with the clinic as its only parameter, or with none */
    record Plant(String bug, Invariant breaks, List<String> statements) {}

    private record Caught(Plant plant, long before, long after) {
        boolean yes() {
            return after > before;
        }
    }

    /** Whether all were noticed, and a table for people. */
    public record Outcome(boolean allCaught, String text) {}

    private static Plant plant(String bug, Invariant breaks, String... statements) {
        return new Plant(bug, breaks, List.of(statements));
    }

    private static final String LIVE =
            "SELECT id FROM appointment WHERE clinic_id = ? AND status = 'BOOKED' ORDER BY id LIMIT 1";

    private static final List<Plant> ALL = List.of(
            plant(
                    "an event counts as notified, and nobody was",
                    Invariant.OUTBOX,
                    "UPDATE appointment_event SET dispatched_at = UTC_TIMESTAMP() WHERE appointment_id = (" + LIVE
                            + ") LIMIT 1"),
            plant(
                    "an audit entry was not written",
                    Invariant.AUDIT,
                    "DELETE FROM audit_event WHERE subject_id = (" + LIVE + ") LIMIT 1"),
            plant(
                    "a booking was applied twice",
                    Invariant.APPLIED_ONCE,
                    "INSERT INTO appointment_event (id, appointment_id, kind, status, version, slot_id, service_id, actor, happened_at)"
                            + " SELECT UUID(), appointment_id, kind, status, version + 100, slot_id, service_id, actor, happened_at"
                            + " FROM appointment_event WHERE kind = 'BOOKED' AND appointment_id = (" + LIVE
                            + ") LIMIT 1"),
            plant("a refused request was carried out all the same", Invariant.REFUSED_ABSENT, "REFUSED"),
            plant(
                    "a slot in use was set free",
                    Invariant.FREE_FROM,
                    "UPDATE slot SET free_from = '1970-01-01' WHERE clinic_id = ? AND free_from > '9999-01-01' LIMIT 1"),
            plant(
                    "a cancelled appointment came to life again",
                    Invariant.LIFE_CYCLE,
                    "UPDATE appointment SET status = 'BOOKED' WHERE clinic_id = ? AND status = 'CANCELLED' LIMIT 1"),
            plant(
                    "the claim of an appointment is gone",
                    Invariant.CLAIMS,
                    "DELETE FROM slot_claim WHERE appointment_id = (" + LIVE + ")"),
            plant(
                    "two appointments share a slot",
                    Invariant.SLOT_CAPACITY,
                    "UPDATE appointment a JOIN (SELECT MIN(id) AS low, MAX(id) AS high FROM appointment WHERE clinic_id = ?"
                            + " AND status = 'BOOKED') two ON a.id = two.high JOIN appointment o ON o.id = two.low SET"
                            + " a.slot_id = o.slot_id"),
            plant(
                    "a patient is in two places",
                    Invariant.PATIENT_IN_ONE_PLACE,
                    "UPDATE appointment a JOIN (SELECT x.id AS first, y.id AS second FROM appointment x JOIN appointment y"
                            + " ON y.starts_at = x.starts_at AND y.id > x.id AND y.status = 'BOOKED' AND y.patient_id <> x.patient_id"
                            + " WHERE x.clinic_id = ? AND x.status = 'BOOKED' LIMIT 1) two ON a.id = two.second"
                            + " JOIN appointment o ON o.id = two.first SET a.patient_id = o.patient_id"),
            plant(
                    "an acknowledged booking is lost",
                    Invariant.ACKNOWLEDGED_PRESENT,
                    "SET foreign_key_checks = 0",
                    "DELETE FROM appointment WHERE id = (SELECT id FROM (" + LIVE + ") one)"));

    /** Plants one after another into the database that the history was made with. */
    public static Outcome all(Connection administrator, List<Operation> history, World world) throws SQLException {
        Verdict clean = Verdict.on(history, Snapshots.of(administrator, world.clinic()));
        administrator.setAutoCommit(false);
        List<Caught> all = new ArrayList<>();
        for (Plant plant : ALL) {
            carryOut(administrator, plant, history, world);
            Verdict spoilt = Verdict.on(history, Snapshots.within(administrator, world.clinic()));
            administrator.rollback();
            String invariant = plant.breaks().name();
            all.add(new Caught(plant, clean.violations(invariant), spoilt.violations(invariant)));
        }
        administrator.setAutoCommit(true);
        return new Outcome(
                all.stream().allMatch(Caught::yes),
                all.stream().map(Plants::line).collect(Collectors.joining()));
    }

    private static String line(Caught caught) {
        return String.format(
                Locale.ROOT,
                "  planted: %-48s %s by %s%n",
                caught.plant().bug(),
                caught.yes() ? "noticed" : "NOT NOTICED",
                caught.plant().breaks().name());
    }

    private static void carryOut(Connection connection, Plant plant, List<Operation> history, World world)
            throws SQLException {
        for (String sql : plant.statements()) {
            if (sql.equals("REFUSED")) {
                carryOutRefused(connection, history);
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                    statement.setString(i, world.clinic().toString());
                }
                statement.execute();
            }
        }
    }

    private static void carryOutRefused(Connection connection, List<Operation> history) throws SQLException {
        Operation refused = history.stream()
                .filter(operation -> operation.outcome() == Operation.Outcome.REFUSED && operation.caller() != null)
                .filter(operation -> operation.kind() == Operation.Kind.BOOK)
                .findFirst()
                .orElseThrow();
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO idempotency_key (caller, request_key, request_hash, resource_id, created_at)"
                        + " VALUES (?, ?, REPEAT('x', 32), UUID(), UTC_TIMESTAMP(6))")) {
            statement.setString(1, refused.caller());
            statement.setString(2, refused.key());
            statement.execute();
        }
    }
}
