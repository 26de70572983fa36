package org.polyclinic.bench.contention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.AuditRow;
import org.polyclinic.bench.contention.Snapshot.ClaimRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;
import org.polyclinic.bench.contention.Snapshot.KeyRow;
import org.polyclinic.bench.contention.Snapshot.SlotRow;

/** Reads all tables as of one instant. */
public final class Snapshots {
    private static final String SLOTS =
            "SELECT id, starts_at, ends_at, free_from FROM slot WHERE clinic_id = ? AND NOT closed";
    private static final String APPOINTMENTS =
            "SELECT id, code, patient_id, slot_id, status, starts_at, ends_at FROM appointment WHERE clinic_id = ?";
    private static final String EVENTS =
            "SELECT e.id, e.appointment_id, e.kind, e.status, e.slot_id, e.happened_at, e.dispatched_at FROM appointment_event e"
                    + " JOIN appointment a ON a.id = e.appointment_id WHERE a.clinic_id = ? ORDER BY e.happened_at, e.id";
    private static final String CLAIMS =
            "SELECT c.id, c.slot_id, c.seat, c.patient_id, c.appointment_id, c.expires_at, c.starts_at, c.ends_at"
                    + " FROM slot_claim c JOIN slot s ON s.id = c.slot_id WHERE s.clinic_id = ?";
    private static final String AUDIT = "SELECT t.action, t.subject_id, t.patient_id FROM audit_event t"
            + " JOIN appointment a ON a.id = t.subject_id WHERE a.clinic_id = ?";
    private static final String KEYS = "SELECT caller, request_key, resource_id FROM idempotency_key";

    private final Connection connection;
    private final UUID clinic;

    private Snapshots(Connection connection, UUID clinic) {
        this.connection = connection;
        this.clinic = clinic;
    }

    public static Snapshot of(Connection connection, UUID clinic) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            Snapshot snapshot = within(connection, clinic);
            statement.execute("COMMIT");
            return snapshot;
        }
    }

    /** As the transaction of this connection sees it. */
    static Snapshot within(Connection connection, UUID clinic) throws SQLException {
        return new Snapshots(connection, clinic).read();
    }

    private Snapshot read() throws SQLException {
        return new Snapshot(
                now(),
                all(SLOTS, row -> new SlotRow(id(row, 1), at(row, 2), at(row, 3), at(row, 4))),
                all(
                        APPOINTMENTS,
                        row -> new AppointmentRow(
                                id(row, 1),
                                row.getString(2),
                                id(row, 3),
                                id(row, 4),
                                row.getString(5),
                                at(row, 6),
                                at(row, 7))),
                all(
                        EVENTS,
                        row -> new EventRow(
                                id(row, 1),
                                id(row, 2),
                                row.getString(3),
                                row.getString(4),
                                id(row, 5),
                                at(row, 6),
                                at(row, 7))),
                all(
                        CLAIMS,
                        row -> new ClaimRow(
                                id(row, 1),
                                id(row, 2),
                                row.getInt(3),
                                id(row, 4),
                                id(row, 5),
                                at(row, 6),
                                at(row, 7),
                                at(row, 8))),
                all(AUDIT, row -> new AuditRow(row.getString(1), id(row, 2), id(row, 3))),
                all(KEYS, row -> new KeyRow(row.getString(1), row.getString(2), id(row, 3))));
    }

    private LocalDateTime now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            return at(row, 1);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.indexOf('?') >= 0) {
                statement.setString(1, clinic.toString());
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    private static LocalDateTime at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
