package org.polyclinic.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads from the database itself which statements the product sends. */
public final class GeneralLog {
    private final RunningProduct product;

    GeneralLog(RunningProduct product) {
        this.product = product;
    }

    /** One entry, for instance {@code Execute} and its statement. */
    public record Entry(long connection, String command, String statement) {}

    /** An action that may fail. */
    public interface Action {
        void run() throws Exception;
    }

    /** What the application's account sent while the action ran. */
    public List<Entry> during(Action action) throws Exception {
        try (Connection connection = product.asAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL log_output = 'TABLE'");
            statement.execute("TRUNCATE mysql.general_log");
            statement.execute("SET GLOBAL general_log = 1");
            try {
                action.run();
            } finally {
                statement.execute("SET GLOBAL general_log = 0");
            }
            return read(statement);
        }
    }

    private List<Entry> read(Statement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        String user = product.databaseAddress().application().name();
        try (ResultSet rows = statement.executeQuery("SELECT thread_id, command_type, CONVERT(argument USING utf8mb4)"
                + " FROM mysql.general_log WHERE user_host LIKE '" + user + "[%' ORDER BY event_time, thread_id")) {
            while (rows.next()) {
                entries.add(new Entry(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return entries;
    }
}
