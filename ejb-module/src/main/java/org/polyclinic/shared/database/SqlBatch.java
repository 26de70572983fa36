package org.polyclinic.shared.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One statement for many rows, sent in bulk inside the transaction of an entity manager. */
public final class SqlBatch {

    private static final int CHUNK = 1000;

    private final String text;
    private final List<List<Object>> rows = new ArrayList<>();

    private SqlBatch(String text) {
        this.text = text;
    }

    public static SqlBatch of(String text) {
        return new SqlBatch(text);
    }

    public void add(Object... values) {
        rows.add(Arrays.asList(values));
    }

    public void write(EntityManager em) {
        try (PreparedStatement statement = Sql.connection(em).prepareStatement(text)) {
            for (int from = 0; from < rows.size(); from += CHUNK) {
                send(statement, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void send(PreparedStatement statement, List<List<Object>> chunk) throws SQLException {
        for (List<Object> row : chunk) {
            Sql.bind(statement, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
