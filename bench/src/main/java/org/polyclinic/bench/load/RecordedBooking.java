package org.polyclinic.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.polyclinic.bench.load.Recording.Step;
import org.polyclinic.bench.load.Recording.Take;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.Product;

/**
 * The statements of a booking over plain JDBC with nothing around them: recorded from the product at the beginning of the
 * run and replayed with the slot, the patient and the ids of each booking. What a booking reads it uses, as the product does.
 */
final class RecordedBooking implements Booking {
    private final List<Step> steps;
    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> own;

    private RecordedBooking(DatabaseAddress address, List<Step> steps) {
        this.steps = steps;
        this.own = ThreadLocal.withInitial(() -> connect(address));
    }

    /**
     * Books these visits and records the last two of those that sent the fewest statements: of a product that has read what
     * it keeps in memory. To be called before anything else is booked: the log tells the values only of what was prepared
     * while it was on.
     */
    static RecordedBooking of(Product product, Booking booking, List<Visit> visits) throws SQLException, IOException {
        StatementLog log = new StatementLog(product);
        try (Connection connection = snapshot(product.databaseAddress())) {
            List<StatementLog.Entry> entries = log.during(booking, visits);
            log.forget(entries);
            List<Visit> usual = fewest(entries, visits);
            Take one = take(connection, entries, usual.get(usual.size() - 2));
            Take other = take(connection, entries, usual.get(usual.size() - 1));
            return new RecordedBooking(product.databaseAddress(), Recording.steps(one, other));
        }
    }

    private static List<Visit> fewest(List<StatementLog.Entry> entries, List<Visit> visits) {
        Map<Integer, List<Visit>> bySize = visits.stream()
                .collect(Collectors.groupingBy(
                        visit -> StatementLog.ofBooking(entries, visit).size(), TreeMap::new, Collectors.toList()));
        return bySize.values().iterator().next();
    }

    private static Take take(Connection connection, List<StatementLog.Entry> entries, Visit visit) throws SQLException {
        List<String> statements = StatementLog.ofBooking(entries, visit);
        List<Map<String, String>> results = new ArrayList<>();
        for (String statement : statements) {
            results.add(isRead(statement) ? read(connection, statement) : Map.of());
        }
        return new Take(visit, statements, results);
    }

    /** Sees the database as it is now, before the bookings: what they read then can be read again. */
    private static Connection snapshot(DatabaseAddress address) throws SQLException {
        Connection connection = open(address);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        }
        return connection;
    }

    private static boolean isRead(String statement) {
        return statement.startsWith("SELECT") || statement.startsWith("WITH");
    }

    private static Map<String, String> read(Connection connection, String recorded) throws SQLException {
        String sql = new String(recorded.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replaceFirst(" FOR UPDATE$", "");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return row(rows);
        }
    }

    /** The first row by column, and to the end of the others. */
    private static Map<String, String> row(ResultSet rows) throws SQLException {
        Map<String, String> first = new HashMap<>();
        ResultSetMetaData columns = rows.getMetaData();
        boolean isFirst = true;
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String value = rows.getString(i);
                if (isFirst && value != null) {
                    first.put(columns.getColumnLabel(i), value);
                }
            }
            isFirst = false;
        }
        return first;
    }

    private Connection connect(DatabaseAddress address) {
        try {
            Connection connection = open(address);
            all.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(DatabaseAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(
                address.url() + "?useServerPrepStmts=true&prepStmtCacheSize=250&timezone=UTC",
                address.application().name(),
                address.application().password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** What is replayed. */
    List<Step> steps() {
        return steps;
    }

    @Override
    public Answer book(Visit visit) throws IOException {
        Connection connection = own.get();
        try {
            Value.Replay replay = new Value.Replay(visit);
            for (int i = 0; i < steps.size(); i++) {
                send(connection, i, replay);
            }
            return new Answer(201, "", Map.of(), List.of());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void send(Connection connection, int number, Value.Replay replay) throws SQLException {
        Step step = steps.get(number);
        if (step.isCommit()) {
            connection.commit();
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            for (int i = 0; i < step.values().size(); i++) {
                statement.setObject(i + 1, step.values().get(i).in(replay));
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    row(rows).forEach((column, value) -> replay.learn(Recording.resultName(number, column), value));
                }
            } else if (statement.getUpdateCount() == 0 && step.sql().startsWith("INSERT")) {
                throw new SQLException("Nothing done by " + step.sql());
            }
        }
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
