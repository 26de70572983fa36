package org.polyclinic.bench.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** One list, measured: what it answered, what it sent, and how the database went about each statement. */
record Facts(int returned, List<Sent> sent) {

    /** {@code rows}: what this statement gave back. */
    record Sent(Recorder.Statement statement, int rows, Plan plan) {}

    static Facts of(Connection connection, Recorder recorder, IntSupplier list) throws SQLException {
        recorder.takeSent();
        int returned = list.getAsInt();
        List<Sent> sent = new ArrayList<>();
        for (Recorder.Statement statement : recorder.takeSent()) {
            sent.add(new Sent(statement, rows(connection, statement), plan(connection, statement)));
        }
        return new Facts(returned, List.copyOf(sent));
    }

    private static int rows(Connection connection, Recorder.Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            bind(prepared, statement);
            try (ResultSet row = prepared.executeQuery()) {
                int count = 0;
                while (row.next()) {
                    count++;
                }
                return count;
            }
        }
    }

    private static Plan plan(Connection connection, Recorder.Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("ANALYZE FORMAT=JSON " + statement.text())) {
            bind(prepared, statement);
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return Plan.parse(row.getString(1));
            }
        }
    }

    private static void bind(PreparedStatement prepared, Recorder.Statement statement) throws SQLException {
        for (int i = 0; i < statement.values().size(); i++) {
            prepared.setObject(i + 1, statement.values().get(i));
        }
    }

    boolean filesort() {
        return sent.stream().anyMatch(one -> one.plan().filesort());
    }

    boolean temporary() {
        return sent.stream().anyMatch(one -> one.plan().temporary());
    }

    /**
     * Rows looked at in the table looked at most, for each row that the answer rests on: a row given back, or one that was
     * counted into it. The worst of its statements.
     */
    double ratio() {
        return sent.stream().mapToDouble(this::ratio).max().orElse(0);
    }

    /** The same of one of its statements. */
    double ratio(Sent one) {
        return one.plan().examined() / Math.max(1, Math.max(one.rows(), returned));
    }
}
