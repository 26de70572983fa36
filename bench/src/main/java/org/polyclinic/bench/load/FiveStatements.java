package org.polyclinic.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.DatabaseAddress.Account;

/**
 * The least that any booking is, as a measure for systems of whatever make: lock and read a slot, take it, insert an
 * appointment, an event and an audit row, commit. On tables of its own beside the product's, keyed by UUIDs, without any
 * other index, rule or constraint.
 */
final class FiveStatements implements Booking {
    private static final int BATCH = 2000;

    private static final List<String> TABLES = List.of(
            "CREATE OR REPLACE TABLE reference_slot (id uuid PRIMARY KEY, taken boolean NOT NULL, starts_at datetime NOT NULL)",
            "CREATE OR REPLACE TABLE reference_appointment (id uuid PRIMARY KEY, slot_id uuid NOT NULL, patient_id uuid "
                    + "NOT NULL, starts_at datetime NOT NULL)",
            "CREATE OR REPLACE TABLE reference_event (id uuid PRIMARY KEY, appointment_id uuid NOT NULL, kind varchar(20) "
                    + "NOT NULL, happened_at datetime(6) NOT NULL)",
            "CREATE OR REPLACE TABLE reference_audit (id uuid PRIMARY KEY, subject_id uuid NOT NULL, actor varchar(100) "
                    + "NOT NULL, happened_at datetime(6) NOT NULL)");

    private final DatabaseAddress address;
    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> own;

    private FiveStatements(DatabaseAddress address) {
        this.address = address;
        this.own = ThreadLocal.withInitial(this::connect);
    }

    /** Makes its tables anew. */
    static FiveStatements of(DatabaseAddress address) throws SQLException {
        try (Connection owner = open(address, address.owner());
                Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            for (String table : List.of("slot", "appointment", "event", "audit")) {
                statement.execute("GRANT SELECT, INSERT, UPDATE ON reference_" + table + " TO '"
                        + address.application().name() + "'@'%'");
            }
        }
        return new FiveStatements(address);
    }

    /** The visits, with their slots made; outside of what is measured. */
    List<Visit> prepared(List<Visit> visits) throws SQLException {
        try (Connection connection = open(address, address.application());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO reference_slot (id, taken, starts_at) VALUES (?, FALSE, '2030-01-01 09:00')")) {
            int waiting = 0;
            for (Visit visit : visits) {
                insert.setString(1, visit.slot().toString());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return visits;
    }

    @Override
    public Answer book(Visit visit) throws IOException {
        try {
            carryOut(own.get(), visit);
            return new Answer(201, "", Map.of(), List.of());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void carryOut(Connection connection, Visit visit) throws SQLException {
        UUID id = UUID.randomUUID();
        String start = lock(connection, visit.slot());
        update(connection, "UPDATE reference_slot SET taken = TRUE WHERE id = ? AND taken = FALSE", visit.slot());
        update(
                connection,
                "INSERT INTO reference_appointment (id, slot_id, patient_id, starts_at) VALUES (?, ?, ?, ?)",
                id,
                visit.slot(),
                visit.patient(),
                start);
        update(
                connection,
                "INSERT INTO reference_event (id, appointment_id, kind, happened_at) VALUES (?, ?, 'BOOKED', NOW(6))",
                UUID.randomUUID(),
                id);
        update(
                connection,
                "INSERT INTO reference_audit (id, subject_id, actor, happened_at) VALUES (?, ?, 'bench', NOW(6))",
                UUID.randomUUID(),
                id);
        connection.commit();
    }

    private static String lock(Connection connection, UUID slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT starts_at FROM reference_slot WHERE id = ? AND taken = FALSE FOR UPDATE")) {
            statement.setString(1, slot.toString());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("Slot " + slot + " is not free");
                }
                return rows.getString(1);
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i].toString());
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("Nothing done by " + sql);
            }
        }
    }

    private Connection connect() {
        try {
            Connection connection = open(address, address.application());
            all.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(DatabaseAddress address, Account account) throws SQLException {
        Connection connection = DriverManager.getConnection(
                address.url() + "?useServerPrepStmts=true&prepStmtCacheSize=250&timezone=UTC",
                account.name(),
                account.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException e) {
                continue;
            }
        }
    }
}
