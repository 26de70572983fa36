package org.polyclinic.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.Product;

/** Which statements a booking sends, read from the database's general log: what a statement does and to which table. */
final class StatementLog {
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:INTO|UPDATE|FROM)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

    private final Product product;

    StatementLog(Product product) {
        this.product = product;
    }

    /** Those of the connection that wrote the appointment, in their order: {@code INSERT slot_claim}, {@code COMMIT}. */
    List<String> ofOne(Booking booking, Visit visit) throws SQLException, IOException {
        Account administrator = product.database().orElseThrow().administrator();
        try (Connection connection = DriverManager.getConnection(
                        product.databaseAddress().url(), administrator.name(), administrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL log_output = 'TABLE'");
            statement.execute("TRUNCATE mysql.general_log");
            statement.execute("SET GLOBAL general_log = 1");
            try {
                Answer answer = booking.book(visit);
                if (!answer.isOk()) {
                    throw new IOException("Not booked: " + answer.status() + " " + answer.body());
                }
            } finally {
                statement.execute("SET GLOBAL general_log = 0");
            }
            return read(statement);
        }
    }

    private static List<String> read(Statement statement) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log WHERE command_type IN ('Execute', 'Query')"
                        + " AND thread_id IN (SELECT thread_id FROM mysql.general_log WHERE"
                        + " CONVERT(argument USING utf8mb4) LIKE 'INSERT INTO appointment (%'"
                        + " AND command_type IN ('Execute', 'Query')) ORDER BY event_time")) {
            while (rows.next()) {
                kinds.add(kind(rows.getString(1)));
            }
        }
        return kinds;
    }

    /** Of a union the first table stands for all. */
    static String kind(String sql) {
        String verb = sql.strip().split("[\\s(;]+", 2)[0].toUpperCase(Locale.ROOT);
        Matcher table = TABLE.matcher(sql);
        String lock = sql.toUpperCase(Locale.ROOT).contains("FOR UPDATE") ? " FOR UPDATE" : "";
        return table.find() ? verb + " " + table.group(1).toLowerCase(Locale.ROOT) + lock : verb;
    }

    /** What the reference sends and the product does not: then the reference is no limit. */
    static List<String> beyond(List<String> reference, List<String> product) {
        List<String> left = new ArrayList<>(reference);
        product.forEach(left::remove);
        return left;
    }
}
