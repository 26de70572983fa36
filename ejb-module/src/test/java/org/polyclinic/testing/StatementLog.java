package org.polyclinic.testing;

import java.util.List;
import java.util.function.Supplier;
import org.polyclinic.shared.database.Sql;

/** What the database was really asked, from its general log, and how it went about it. */
public final class StatementLog {

    private static final String MARK = "SELECT 'begin of the log' AS v";

    private StatementLog() {}

    /** The SELECT statements that some work sends, with their values. */
    public static <T> List<String> selectsOf(Domain domain, Supplier<T> work) {
        domain.sql("SET GLOBAL log_output = 'TABLE'");
        domain.sql("TRUNCATE TABLE mysql.general_log");
        domain.sql("SET GLOBAL general_log = 1");
        try {
            domain.inTransaction(() -> {
                Sql.of(MARK).list(Transactions.current(), row -> row.text("v"));
                return work.get();
            });
        } finally {
            domain.sql("SET GLOBAL general_log = 0");
        }
        return statements(domain).stream()
                .filter(text -> text.startsWith("SELECT") && !text.equals(MARK))
                .toList();
    }

    private static List<String> statements(Domain domain) {
        return domain.inTransaction(() -> Sql.of(
                        "SELECT CONVERT(argument USING utf8mb4) AS v FROM mysql.general_log"
                                + " WHERE command_type IN ('Query', 'Execute') AND thread_id ="
                                + " (SELECT thread_id FROM mysql.general_log WHERE argument = ? LIMIT 1)",
                        MARK)
                .list(Transactions.current(), row -> row.text("v").strip()));
    }

    /** Tables that the plan of a statement reads from end to end although they hold more than so many rows. */
    public static List<String> fullScans(Domain domain, String statement, int rows) {
        return domain.inTransaction(() -> Sql.of("EXPLAIN " + statement)
                .list(
                        Transactions.current(),
                        row -> isScan(row.text("type"), row.text("rows"), rows)
                                ? row.text("table") + " " + row.text("type") + " " + row.text("rows")
                                : "")
                .stream()
                .filter(scan -> !scan.isEmpty())
                .toList());
    }

    /** Has the database count what tables hold, as it does by itself sooner or later. */
    public static void analyse(Domain domain, String... tables) {
        domain.inTransaction(() -> Sql.of("ANALYZE TABLE " + String.join(", ", tables))
                .list(Transactions.current(), row -> row.text("Msg_text")));
    }

    private static boolean isScan(String type, String read, int most) {
        return read != null && ("ALL".equals(type) || "index".equals(type)) && Long.parseLong(read) > most;
    }
}
