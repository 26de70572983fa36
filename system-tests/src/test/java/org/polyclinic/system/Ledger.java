package org.polyclinic.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database holds, read with the owner's account and compared with what was answered. */
public final class Ledger {
    private final RunningProduct product;

    public Ledger(RunningProduct product) {
        this.product = product;
    }

    /** Appointments that live without what one transaction must have written with them, and the reverse. */
    public List<String> contradictions() throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(texts("SELECT CONCAT('claim without appointment ', c.id) FROM slot_claim c LEFT JOIN appointment a"
                + " ON a.id = c.appointment_id WHERE c.expires_at IS NULL AND (a.id IS NULL OR a.status <> 'BOOKED')"));
        found.addAll(
                texts(
                        "SELECT CONCAT('appointment without claim ', a.id) FROM appointment a LEFT JOIN slot_claim c"
                                + " ON c.appointment_id = a.id WHERE a.status = 'BOOKED' AND a.starts_at > UTC_TIMESTAMP() AND c.id IS NULL"));
        found.addAll(texts("SELECT CONCAT('appointment on a free slot ', a.id) FROM appointment a JOIN slot s"
                + " ON s.id = a.slot_id WHERE a.status = 'BOOKED' AND s.free_from < '9999-01-01'"));
        found.addAll(
                texts(
                        "SELECT CONCAT('taken slot without claim ', s.id) FROM slot s LEFT JOIN slot_claim c"
                                + " ON c.slot_id = s.id WHERE s.free_from >= '9999-01-01' AND NOT s.closed AND s.starts_at > UTC_TIMESTAMP() AND c.id IS NULL"));
        found.addAll(texts("SELECT CONCAT('event nobody will be notified of ', id) FROM appointment_event"
                + " WHERE dispatched_at IS NOT NULL"));
        found.addAll(missing("appointment_event", "appointment_id"));
        found.addAll(missing("audit_event", "subject_id"));
        found.addAll(texts("SELECT CONCAT('event without request key ', e.id) FROM appointment_event e WHERE NOT EXISTS"
                + " (SELECT 1 FROM idempotency_key k WHERE k.resource_id = e.id)"));
        return found;
    }

    private List<String> missing(String table, String column) throws SQLException {
        return texts("SELECT CONCAT('appointment without " + table + " ', id) FROM appointment a WHERE NOT EXISTS"
                + " (SELECT 1 FROM " + table + " x WHERE x." + column + " = a.id)");
    }

    /** Live claims of a slot. */
    public long claims(UUID slot) throws SQLException {
        return count("SELECT COUNT(*) FROM slot_claim WHERE appointment_id IS NOT NULL AND slot_id = '" + slot + "'");
    }

    public boolean hasAppointment(UUID id) throws SQLException {
        return count("SELECT COUNT(*) FROM appointment WHERE status = 'BOOKED' AND id = '" + id + "'") == 1;
    }

    public long appointmentsOf(UUID patient) throws SQLException {
        return count("SELECT COUNT(*) FROM appointment WHERE status = 'BOOKED' AND patient_id = '" + patient + "'");
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = product.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
