package org.polyclinic.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.polyclinic.launcher.Installation;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Product;

/**
 * Confirmed bookings per second of one warm node over its API, and of a plain JDBC loop that sends the same statements to
 * the same database with the same number of clients, one after the other in the same run.
 */
public final class BookingBenchmark {
    private static final int CLIENTS = Integer.getInteger("clients", 16);
    private static final int WARM_UP = Integer.getInteger("warmUp", 6000);
    private static final int MEASURED = Integer.getInteger("measured", 4000);

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private BookingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.in(Path.of(System.getProperty("data", "bench/target/product")))
                .withFresh(true)
                .withSetting("POLYCLINIC_RATE_PER_MINUTE", "100000000");
        Path product = Path.of(System.getProperty("installation", "launcher/target/polyclinic"));
        try (Product running = new Product(options, new Installation(product))) {
            running.start();
            new BookingBenchmark().measure(running);
        }
    }

    private void measure(Product product) throws Exception {
        Visits visits = Visits.create(product.databaseAddress(), 2 * (WARM_UP + MEASURED));
        out.printf(Locale.ROOT, "%d clients, %d bookings to warm up, %d measured%n", CLIENTS, WARM_UP, MEASURED);
        try (ApiBooking api = new ApiBooking(product);
                JdbcBooking jdbc = new JdbcBooking(product.databaseAddress(), visits)) {
            Load.run(CLIENTS, visits.take(WARM_UP), api);
            Load overApi = Load.run(CLIENTS, visits.take(MEASURED), api);
            Load.run(CLIENTS, visits.take(WARM_UP), jdbc);
            Load plain = Load.run(CLIENTS, visits.take(MEASURED), jdbc);
            out.println(overApi.report("API"));
            out.println(plain.report("plain JDBC"));
            out.printf(Locale.ROOT, "API / plain JDBC: %.2f%n", overApi.perSecond() / plain.perSecond());
        }
    }
}
