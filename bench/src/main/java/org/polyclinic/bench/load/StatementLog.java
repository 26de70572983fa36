package org.polyclinic.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Which statements a booking sends, with their values, from the database's general log. It is read as a file, since the
 * table of the log loses bytes that are no text; a character of what is told here is a byte.
 */
final class StatementLog {
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:INTO|UPDATE|FROM)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY = Pattern.compile(
            "^(?:\\d{6} [ \\d]\\d:\\d\\d:\\d\\d)?\\t\\t? *(\\d+) (Query|Execute|Prepare|Close stmt|Reset stmt|Connect|Quit|"
                    + "Statistics|Ping|Init DB|Long Data|Bulk_execute)(?:\\t| *$)",
            Pattern.MULTILINE);

    private final Product product;

    StatementLog(Product product) {
        this.product = product;
    }

    /** What a connection sent. */
    record Entry(long connection, String command, String text) {
        boolean isSent() {
            return command.equals("Query") || command.equals("Execute") || command.equals("Bulk_execute");
        }
    }

    /** Kinds of what one booking sends, in their order: {@code INSERT slot_claim}, {@code COMMIT}. */
    List<String> ofOne(Booking booking, Visit visit) throws SQLException, IOException {
        return statements(booking, visit).stream().map(StatementLog::kind).toList();
    }

    /** What the connection that booked sends for one booking, in its order and with the values. */
    List<String> statements(Booking booking, Visit visit) throws SQLException, IOException {
        Account administrator = product.database().orElseThrow().administrator();
        try (Connection connection = DriverManager.getConnection(
                        product.databaseAddress().url(), administrator.name(), administrator.password());
                Statement statement = connection.createStatement()) {
            String former = variable(statement, "@@general_log_file");
            Path file = Path.of(variable(statement, "@@datadir"), "booking.log").toAbsolutePath();
            Files.deleteIfExists(file);
            statement.execute("SET GLOBAL log_output = 'FILE'");
            statement.execute("SET GLOBAL general_log_file = '" + file + "'");
            statement.execute("SET GLOBAL general_log = 1");
            try {
                book(booking, visit);
            } finally {
                statement.execute("SET GLOBAL general_log = 0");
                statement.execute("SET GLOBAL general_log_file = '" + former + "'");
            }
            return ofBooking(entries(Files.readString(file, StandardCharsets.ISO_8859_1)), visit);
        }
    }

    private static void book(Booking booking, Visit visit) throws IOException {
        Answer answer = booking.book(visit);
        if (!answer.isOk()) {
            throw new IOException("Not booked: " + answer.status() + " " + answer.body());
        }
    }

    private static String variable(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        boolean more = entry.find();
        while (more) {
            int begin = entry.end();
            long connection = Long.parseLong(entry.group(1));
            String command = entry.group(2);
            more = entry.find();
            String text = log.substring(begin, more ? entry.start() : log.length());
            entries.add(new Entry(connection, command, text.strip()));
        }
        return entries;
    }

    /** All that was sent by the connection that wrote something with both the slot and the patient in it. */
    static List<String> ofBooking(List<Entry> entries, Visit visit) {
        long connection = entries.stream()
                .filter(Entry::isSent)
                .filter(entry ->
                        entry.text().startsWith("INSERT") || entry.text().startsWith("CALL"))
                .filter(entry -> entry.text().contains(visit.slot().toString())
                        && entry.text().contains(visit.patient().toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No booking in the log"))
                .connection();
        return entries.stream()
                .filter(entry -> entry.connection() == connection && entry.isSent())
                .map(Entry::text)
                .toList();
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
