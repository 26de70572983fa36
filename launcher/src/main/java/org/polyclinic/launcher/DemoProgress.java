package org.polyclinic.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.polyclinic.launcher.demo.DemoLoader;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Which files of the demo region the product has taken in: each import notes itself in its own transaction. */
final class DemoProgress implements Supplier<Set<String>> {
    private static final String TAKEN =
            "SELECT DISTINCT file_name FROM import_run WHERE applied = TRUE AND file_name LIKE ?";

    private final DatabaseAddress address;

    DemoProgress(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    public Set<String> get() {
        Set<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        address.url(),
                        address.application().name(),
                        address.application().password());
                PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setString(1, DemoLoader.FILE_PREFIX + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new LaunchFailure("Cannot read what was imported: " + e.getMessage(), e);
        }
    }
}
