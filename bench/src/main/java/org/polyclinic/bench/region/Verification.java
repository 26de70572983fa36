package org.polyclinic.bench.region;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polyclinic.launcher.DatabaseAddress.Account;

/**
 * Counts what must not be, since the load leaves foreign keys unchecked, and shows what there is. Slots that the product
 * has marked as over since the load are none to come.
 */
final class Verification {
    private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        FORBIDDEN.put("slots with two claims", "SELECT COUNT(*) - COUNT(DISTINCT slot_id) FROM slot_claim");
        FORBIDDEN.put(
                "live appointments without a claim",
                "SELECT COUNT(*) FROM appointment a LEFT JOIN slot_claim c ON c.id = a.id AND c.slot_id = a.slot_id"
                        + " WHERE a.status IN ('BOOKED', 'CONFIRMED', 'CHECKED_IN', 'IN_PROGRESS') AND c.id IS NULL");
        FORBIDDEN.put(
                "claims without a live appointment",
                "SELECT COUNT(*) FROM slot_claim c LEFT JOIN appointment a ON a.id = c.appointment_id"
                        + " AND a.status IN ('BOOKED', 'CONFIRMED', 'CHECKED_IN', 'IN_PROGRESS') WHERE a.id IS NULL");
        FORBIDDEN.put(
                "slots to come whose free_from does not tell whether somebody has them",
                "SELECT COUNT(*) FROM slot s LEFT JOIN appointment a ON a.slot_id = s.id AND a.status <> 'CANCELLED'"
                        + " LEFT JOIN nearest_slot_run r ON r.clinic_id = s.clinic_id"
                        + " WHERE s.local_date >= (SELECT MIN(generated_until) FROM slot_horizon) - INTERVAL 15 DAY"
                        + " AND s.starts_at >= COALESCE(r.over_until, '1970-01-01')"
                        + " AND (a.id IS NULL) <> (s.free_from = '1970-01-01')");
        FORBIDDEN.put(
                "slots with two visits",
                "SELECT COUNT(*) - COUNT(DISTINCT slot_id) FROM appointment WHERE status <> 'CANCELLED'");
    }

    private static final String REFERENCES =
            "SELECT k.table_name, k.column_name, k.referenced_table_name, k.referenced_column_name"
                    + " FROM information_schema.key_column_usage k WHERE k.table_schema = DATABASE()"
                    + " AND k.referenced_table_name IS NOT NULL ORDER BY 1, 2";

    private static final String SIZES =
            "SELECT table_name, table_rows, data_length, index_length FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_rows > 0 ORDER BY data_length + index_length DESC";

    /** Compressed pages take less than the length of the file; needs the right to see the server's insides. */
    private static final String ON_DISK = "SELECT SUM(allocated_size) FROM information_schema.innodb_sys_tablespaces";

    private final String url;
    private final Account account;
    private final PrintStream out;

    Verification(String url, Account account, PrintStream out) {
        this.url = url;
        this.account = account;
        this.out = out;
    }

    void run() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, account.name(), account.password());
                Statement statement = connection.createStatement()) {
            List<String> wrong = wrong(statement);
            statistics(statement);
            sizes(statement);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("The region is wrong: " + String.join("; ", wrong));
            }
            out.println(
                    "Checked: every reference leads somewhere, " + String.join(", ", FORBIDDEN.keySet()) + ": none");
        }
    }

    /** Everything that is wrong, with how often. */
    static List<String> wrong(Statement statement) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> check : checks(statement).entrySet()) {
            long count = count(statement, check.getValue());
            if (count > 0) {
                wrong.add(count + " " + check.getKey());
            }
        }
        return wrong;
    }

    private static Map<String, String> checks(Statement statement) throws SQLException {
        Map<String, String> checks = new LinkedHashMap<>(FORBIDDEN);
        try (ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                checks.put(
                        "dangling " + row.getString(1) + "." + row.getString(2),
                        "SELECT COUNT(*) FROM `%s` x LEFT JOIN `%s` y ON y.`%s` = x.`%s` WHERE x.`%s` IS NOT NULL AND y.`%s` IS NULL"
                                .formatted(
                                        row.getString(1),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(2),
                                        row.getString(2),
                                        row.getString(4)));
            }
        }
        return checks;
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Has the database count what tables hold, as it would by itself sooner or later. */
    private static void statistics(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW TABLES")) {
            while (row.next()) {
                tables.add("`" + row.getString(1) + "`");
            }
        }
        statement.execute("ANALYZE TABLE " + String.join(", ", tables));
    }

    private void sizes(Statement statement) throws SQLException {
        out.printf(Locale.ROOT, "%-22s %12s %10s %10s%n", "table", "rows", "data MiB", "index MiB");
        try (ResultSet row = statement.executeQuery(SIZES)) {
            while (row.next()) {
                out.printf(
                        Locale.ROOT,
                        "%-22s %12d %10.1f %10.1f%n",
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3) / 1048576.0,
                        row.getLong(4) / 1048576.0);
            }
        }
        try (ResultSet row = statement.executeQuery(ON_DISK)) {
            row.next();
            out.printf(Locale.ROOT, "On disk, all tables: %.2f GiB%n", row.getLong(1) / (1024.0 * 1048576.0));
        } catch (SQLException e) {
            out.println("What they take on disk is for administrators to see: " + e.getMessage());
        }
    }
}
