package org.polyclinic.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Brings the schema to the version of this build and grants the application exactly what it needs. */
public final class Migrations {
    private static final String HISTORY = "flyway_schema_history";

    private final DatabaseAddress address;

    public Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /** Carries out what is missing; returns how many migrations that were. */
    public int apply() {
        try {
            int executed = Flyway.configure()
                    .dataSource(
                            address.url(),
                            address.owner().name(),
                            address.owner().password())
                    .locations("classpath:db/migration")
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            grant();
            return executed;
        } catch (FlywayException | SQLException e) {
            throw new LaunchFailure("Cannot migrate " + address.url() + ": " + firstLine(e), e);
        }
    }

    /** Per table, since MariaDB has no "all but": the audit trail only grows, Flyway's history is only read. */
    private void grant() throws SQLException {
        if (address.owner().name().equals(address.application().name())) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(
                        address.url(), address.owner().name(), address.owner().password());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("GRANT " + rights(table) + " ON `" + table + "` TO '"
                        + address.application().name() + "'@'%'");
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String rights(String table) {
        return switch (table) {
            case HISTORY -> "SELECT";
            case "audit_event" -> "SELECT, INSERT";
            default -> "SELECT, INSERT, UPDATE, DELETE";
        };
    }

    private static String firstLine(Exception e) {
        return e.getMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }
}
