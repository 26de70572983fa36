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
import java.util.stream.Collectors;
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

        boolean endsTransaction() {
            return text.equalsIgnoreCase("COMMIT") || text.equalsIgnoreCase("ROLLBACK");
        }
    }

    /** Kinds of what one booking sends, in their order: {@code INSERT slot_claim}, {@code COMMIT}. */
    List<String> ofOne(Booking booking, Visit visit) throws SQLException, IOException {
        return ofBooking(during(booking, List.of(visit)), visit).stream()
                .map(StatementLog::kind)
                .toList();
    }

    /** What is sent while these visits are booked, one after another. */
    List<Entry> during(Booking booking, List<Visit> visits) throws SQLException, IOException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            String former = variable(statement, "@@general_log_file");
            Path file = Path.of(variable(statement, "@@datadir"), "booking.log").toAbsolutePath();
            Files.deleteIfExists(file);
            statement.execute("SET GLOBAL log_output = 'FILE'");
            statement.execute("SET GLOBAL general_log_file = '" + file + "'");
            statement.execute("SET GLOBAL general_log = 1");
            try {
                for (Visit visit : visits) {
                    book(booking, visit);
                }
            } finally {
                statement.execute("SET GLOBAL general_log = 0");
                statement.execute("SET GLOBAL general_log_file = '" + former + "'");
            }
            return entries(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * Ends the connections that prepared something meanwhile: what is prepared while the log is on writes its values down
     * for ever after, which costs.
     */
    void forget(List<Entry> entries) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (long id : entries.stream()
                    .filter(entry -> entry.command().equals("Prepare"))
                    .map(Entry::connection)
                    .collect(Collectors.toSet())) {
                statement.execute("KILL CONNECTION " + id);
            }
        }
    }

    private Connection administrator() throws SQLException {
        Account administrator = product.database().orElseThrow().administrator();
        return DriverManager.getConnection(
                product.databaseAddress().url(), administrator.name(), administrator.password());
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

    /** The transaction that wrote something with both the slot and the patient in it. */
    static List<String> ofBooking(List<Entry> entries, Visit visit) {
        Entry written = entries.stream()
                .filter(Entry::isSent)
                .filter(entry ->
                        entry.text().startsWith("INSERT") || entry.text().startsWith("CALL"))
                .filter(entry -> entry.text().contains(visit.slot().toString())
                        && entry.text().contains(visit.patient().toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No booking in the log"));
        List<Entry> connection = entries.stream()
                .filter(entry -> entry.connection() == written.connection() && entry.isSent())
                .toList();
        int begin = connection.indexOf(written);
        while (begin > 0 && !connection.get(begin - 1).endsTransaction()) {
            begin--;
        }
        int end = connection.indexOf(written);
        while (end < connection.size() - 1 && !connection.get(end).endsTransaction()) {
            end++;
        }
        return connection.subList(begin, end + 1).stream().map(Entry::text).toList();
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
