package org.polyclinic.bench.region;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.Product;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Makes a synthetic region in an empty database; see docs/performance.md. */
public final class Region {
    private static final List<String> LARGE =
            List.of("slot", "appointment", "appointment_event", "slot_claim", "patient", "policy", "identity_document");

    private Region() {}

    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Scale scale = new Scale(
                Double.parseDouble(System.getProperty("factor", "0.01")),
                Long.getLong("seed", 1),
                LocalDate.parse(System.getProperty(
                        "day", LocalDate.now(Clock.systemUTC()).toString())));
        Path data = Path.of(System.getProperty("data", "bench/target/region"));
        int port = Integer.getInteger("dbPort", Ports.anyFree());
        Options options = Options.in(data, port, port).withFresh(true).withEnvironmentDatabase();
        try (Product product = new Product(options, null)) {
            product.startDatabaseOnly();
            fill(product, scale, out);
        }
    }

    /** Fills the empty database of a product and says on {@code out} how it goes and what there is at the end. */
    public static void fill(Product product, Scale scale, PrintStream out) throws SQLException {
        boolean own = product.database().isPresent();
        Account account = own
                ? product.database().orElseThrow().administrator()
                : product.databaseAddress().owner();
        fill(product.databaseAddress().url(), account, own, settings(product), scale, out);
    }

    /** {@code own}: the server is ours to tune while it loads, and the account may do everything. */
    static void fill(String url, Account account, boolean own, Settings settings, Scale scale, PrintStream out)
            throws SQLException {
        out.println("Factor " + scale.factor() + ", seed " + scale.seed() + ", day " + scale.day() + ": "
                + scale.clinics() + " clinics into " + url);
        if (Boolean.parseBoolean(System.getProperty("compress", "true"))) {
            compress(url, account);
        }
        ServerTuning tuning = own ? new ServerTuning(url, account) : null;
        try (Tables tables = new Tables(url, account, own)) {
            Indexes indexes = Indexes.takeOff(tables::connect, LARGE);
            new RegionMaker(scale, settings, tables, out).make();
            indexes.putBack(out);
        } finally {
            if (tuning != null) {
                tuning.close();
            }
        }
        new Verification(url, account, out).run();
    }

    /** Pages of the large tables are compressed on disk: half the place for some more work when they are read or written. */
    private static void compress(String url, Account account) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, account.name(), account.password());
                Statement statement = connection.createStatement()) {
            for (String table : LARGE) {
                statement.execute("ALTER TABLE " + table + " PAGE_COMPRESSED = 1 PAGE_COMPRESSION_LEVEL = 1, FORCE");
            }
        }
    }

    /** The keys of a product, by which its numbers are encrypted and found. */
    public static Settings settings(Product product) {
        Map<String, String> environment = product.nodeSettings();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.environmentName());
            if (value != null) {
                values.put(setting, value);
            }
        }
        return Settings.of(values);
    }
}
