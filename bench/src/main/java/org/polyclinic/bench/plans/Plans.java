package org.polyclinic.bench.plans;

import com.google.gson.GsonBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.polyclinic.bench.region.Region;
import org.polyclinic.bench.region.Scale;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.Product;

/**
 * The lists of slots, doctors and appointments on a small and a large region, in turns: plans, rows examined, and how many
 * times as much the large one costs. See docs/performance.md.
 */
public final class Plans {
    private static final int ROUNDS = Integer.getInteger("rounds", 300);
    private static final int WARM_UP = Integer.getInteger("warmUp", 120);
    private static final double NANOS = 1e6;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Plans() {}

    /** A line of the report. */
    record Line(
            String query,
            int statements,
            int rows,
            double examinedPerRow,
            boolean fullScan,
            boolean filesort,
            boolean temporary,
            double smallMillis,
            double largeMillis,
            double ratio,
            List<String> steps) {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Path small = Path.of(System.getProperty("small", "bench/target/region-small"));
        Path large = Path.of(System.getProperty("large", "bench/target/region"));
        int port = Integer.getInteger("dbPort", 0);
        try (Product one = product(small, port);
                Product other = product(large, port == 0 ? 0 : port + 1)) {
            one.startDatabaseOnly();
            other.startDatabaseOnly();
            new Plans().compare(one, other);
        }
    }

    private static Product product(Path data, int wanted) {
        int port = wanted == 0 ? Ports.anyFree() : wanted;
        return new Product(Options.in(data, port, port), null);
    }

    private void compare(Product small, Product large) throws SQLException, IOException {
        fillIfEmpty(small, Double.parseDouble(System.getProperty("smallFactor", "0.01")));
        fillIfEmpty(large, Double.parseDouble(System.getProperty("largeFactor", "0.1")));
        try (Connection few = connect(small);
                Connection many = connect(large)) {
            out.println("Slots: " + slots(few) + " and " + slots(many));
            report(queries(few), few, queries(many), many);
        }
    }

    private void fillIfEmpty(Product product, double factor) throws SQLException {
        boolean empty;
        try (Connection connection = connect(product)) {
            empty = slots(connection) == 0;
        }
        if (empty) {
            Region.fill(product, new Scale(factor, 1, LocalDate.now(Clock.systemUTC())), out);
        }
    }

    private static long slots(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM slot")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(Product product) throws SQLException {
        DatabaseAddress address = product.databaseAddress();
        return DriverManager.getConnection(
                address.url() + "?timezone=UTC",
                address.application().name(),
                address.application().password());
    }

    private static Queries queries(Connection connection) throws SQLException {
        return new Queries(connection, new Samples(connection), Clock.systemUTC());
    }

    private void report(Queries few, Connection fewConnection, Queries many, Connection manyConnection)
            throws SQLException, IOException {
        few.lookUpNearest();
        many.lookUpNearest();
        out.printf(
                Locale.ROOT,
                "Nearest slots of all clinics looked up again in %.1f and %.1f s%n",
                few.lookUpNearest(),
                many.lookUpNearest());
        List<Line> lines = new ArrayList<>();
        out.printf(
                Locale.ROOT,
                "%-38s %5s %5s %9s %5s %5s %5s %9s %9s %6s%n",
                "list",
                "stmts",
                "rows",
                "exam/row",
                "scan",
                "sort",
                "temp",
                "small ms",
                "large ms",
                "ratio");
        for (String name : few.of(0).keySet()) {
            Line line = measure(name, few, many, manyConnection);
            lines.add(line);
            out.printf(
                    Locale.ROOT,
                    "%-38s %5d %5d %9.2f %5s %5s %5s %9.3f %9.3f %6.2f%n",
                    line.query(),
                    line.statements(),
                    line.rows(),
                    line.examinedPerRow(),
                    said(line.fullScan()),
                    said(line.filesort()),
                    said(line.temporary()),
                    line.smallMillis(),
                    line.largeMillis(),
                    line.ratio());
        }
        Path json = Files.createDirectories(Path.of("bench", "target")).resolve("plans.json");
        Files.writeString(json, new GsonBuilder().setPrettyPrinting().create().toJson(lines));
        out.println("Plans of every statement: " + json);
    }

    private static String said(boolean yes) {
        return yes ? "YES" : "no";
    }

    private static Line measure(String name, Queries few, Queries many, Connection manyConnection) throws SQLException {
        long[] small = new long[ROUNDS];
        long[] large = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int turn = round + WARM_UP;
            long smallTime = time(few.of(turn).get(name));
            long largeTime = time(many.of(turn).get(name));
            if (round >= 0) {
                small[round] = smallTime;
                large[round] = largeTime;
            }
        }
        few.recorder().takeSent();
        Facts worst = worst(name, many, manyConnection);
        return new Line(
                name,
                worst.sent().size(),
                worst.returned(),
                worst.ratio(),
                worst.sent().stream()
                        .anyMatch(sent -> !sent.plan().fullScans(1000).isEmpty()),
                worst.filesort(),
                worst.temporary(),
                median(small),
                median(large),
                median(large) / median(small),
                worst.sent().stream()
                        .map(sent -> sent.plan().steps().toString())
                        .toList());
    }

    /** Of some samples the one that looks at most rows. */
    private static Facts worst(String name, Queries queries, Connection connection) throws SQLException {
        Facts worst = null;
        for (int turn = 0; turn < 10; turn++) {
            Facts facts =
                    Facts.of(connection, queries.recorder(), queries.of(turn).get(name));
            worst = worst == null || facts.ratio() > worst.ratio() ? facts : worst;
        }
        return worst;
    }

    private static long time(IntSupplier list) {
        long begin = System.nanoTime();
        if (list.getAsInt() < 0) {
            throw new IllegalStateException("less than nothing was found");
        }
        return System.nanoTime() - begin;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / NANOS;
    }
}
