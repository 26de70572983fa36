package org.polyclinic.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Waits until the slots of the next days are made: a portal without a free slot looks broken. */
final class FirstSlots {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLINICS_BEHIND =
            "SELECT COUNT(*) FROM slot_horizon WHERE generated_until < UTC_DATE() + INTERVAL 7 DAY";

    private final DatabaseAddress address;

    FirstSlots(DatabaseAddress address) {
        this.address = address;
    }

    /** Gives up quietly after some minutes: the job of the server goes on by itself. */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = DriverManager.getConnection(
                        address.url(),
                        address.application().name(),
                        address.application().password());
                Statement statement = connection.createStatement()) {
            while (clinicsBehind(statement) > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (SQLException e) {
            throw new LaunchFailure("Cannot read the slots: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int clinicsBehind(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(CLINICS_BEHIND)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
