package org.polyclinic.bench.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.polyclinic.launcher.DatabaseAddress.Account;

/** The streams into all tables, each over a connection of its own. */
final class Tables implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 200_000;

    /** Connections of the load alone may send local data and leave checks to the counting afterwards. */
    private static final String OPTIONS = "?allowLocalInfile=true&timezone=UTC";

    private static final List<String> UNCHECKED = List.of(
            "SET unique_checks = 0",
            "SET foreign_key_checks = 0",
            // small tables wait for their next row while others are busy
            "SET net_read_timeout = 3600");

    private final String url;
    private final Account account;
    private final boolean silent;
    private final AtomicLong total = new AtomicLong();
    private final Map<String, TableStream> streams = new LinkedHashMap<>();

    /** {@code silent}: the account may leave the load out of the binary log. */
    Tables(String url, Account account, boolean silent) {
        this.url = url;
        this.account = account;
        this.silent = silent;
    }

    /** The stream into a table; made when first asked for. */
    Rows row(String table) {
        return stream(table).row();
    }

    void end(String table) {
        stream(table).endRow();
    }

    TableStream stream(String table) {
        return streams.computeIfAbsent(table, this::open);
    }

    private TableStream open(String table) {
        try {
            // slots exclude each other by period, which the database checks row by row: many rows would make one huge
            // undo
            return new TableStream(connect(), table, Columns.of(table), "slot".equals(table) ? ROWS_AT_ONCE : 0, total);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot connect to " + url + ": " + e.getMessage(), e);
        }
    }

    /** A connection that leaves checks to the counting afterwards, and the load out of the binary log where it may. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url + OPTIONS, account.name(), account.password());
        try (Statement statement = connection.createStatement()) {
            for (String setting : UNCHECKED) {
                statement.execute(setting);
            }
            if (silent) {
                statement.execute("SET sql_log_bin = 0");
            }
        }
        return connection;
    }

    /** Rows handed over so far. */
    long rows() {
        return total.get();
    }

    void finish() {
        streams.values().forEach(TableStream::finish);
    }

    @Override
    public void close() throws SQLException {
        for (TableStream stream : streams.values()) {
            stream.close();
        }
    }
}
