package org.polyclinic.bench.region;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Product;
import org.polyclinic.shared.setting.Settings;

/** A small region in a database of its own, once for all tests of a JVM; more regions beside it on demand. */
public final class TestRegion {
    private static final double FACTOR = 0.01;
    private static final PrintStream SILENT =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static TestRegion shared;

    /** An afternoon of the region's first day: some of its slots are over. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T14:40:00Z"), ZoneOffset.UTC);

    final LocalDate day = LocalDate.now(CLOCK);
    private final Product product;

    private TestRegion() throws SQLException {
        product = new Product(Options.in(Path.of("target/region-it")).withFresh(true), null);
        product.startDatabaseOnly();
        Runtime.getRuntime().addShutdownHook(new Thread(product::close));
        Region.fill(product, new Scale(FACTOR, 7, day), SILENT);
    }

    public static synchronized TestRegion shared() {
        try {
            if (shared == null) {
                shared = new TestRegion();
            }
            return shared;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Settings settings() {
        return Region.settings(product);
    }

    public Connection connect() throws SQLException {
        return connect("polyclinic");
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema) + "?timezone=UTC", root().name(), root().password());
    }

    private Account root() {
        return product.database().orElseThrow().administrator();
    }

    private String url(String schema) {
        return product.databaseAddress().url().replaceFirst("/polyclinic$", "/" + schema);
    }

    /** Makes the smallest region, as of some day, in a schema of its own; its checksum. */
    String checksumOf(String schema, long seed, LocalDate asOf) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + schema + " CHARACTER SET utf8mb4");
        }
        Flyway.configure()
                .dataSource(url(schema), root().name(), root().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        Region.fill(url(schema), root(), true, settings(), new Scale(0.001, seed, asOf), SILENT);
        try (Connection connection = connect(schema)) {
            return Checksum.of(connection);
        }
    }
}
