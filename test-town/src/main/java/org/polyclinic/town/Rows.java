package org.polyclinic.town;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows in batches, parents first, each batch in a transaction of its own. */
final class Rows {
    private static final int LARGEST_BATCH = 2000;

    /** A table comes after those it refers to. */
    private static final List<String> PARENTS_FIRST = List.of(
            "region",
            "city",
            "clinic",
            "department",
            "room",
            "specialty",
            "medical_service",
            "doctor",
            "doctor_post",
            "doctor_post_service",
            "slot",
            "patient",
            "policy",
            "identity_document",
            "kiosk");

    private final Connections connections;
    private final Map<String, List<Row>> pending = new LinkedHashMap<>();
    private int count;

    Rows(Connections connections) {
        this.connections = connections;
        PARENTS_FIRST.forEach(table -> pending.put(table, new ArrayList<>()));
    }

    void add(Row row) throws SQLException {
        pending.get(row.table()).add(row);
        count++;
        if (count == LARGEST_BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            for (List<Row> rows : pending.values()) {
                write(connection, rows);
                rows.clear();
            }
            connection.commit();
            count = 0;
        }
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        try {
            for (Row row : rows) {
                String sql = insert(row);
                if (!statements.containsKey(sql)) {
                    statements.put(sql, connection.prepareStatement(sql));
                }
                add(statements.get(sql), row);
            }
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private static String insert(Row row) {
        return "INSERT INTO " + row.table() + " ("
                + String.join(", ", row.values().keySet()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(row.values().size(), "?")) + ")";
    }

    private static void add(PreparedStatement statement, Row row) throws SQLException {
        int position = 1;
        for (Object value : row.values().values()) {
            statement.setObject(position++, value);
        }
        statement.addBatch();
    }
}
