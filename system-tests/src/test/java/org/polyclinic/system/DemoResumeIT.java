package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.Product;

/** Launcher and server killed while the demo region is being loaded: the next start takes in what is missing. */
class DemoResumeIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(6);
    private static final int TABLES = 13;
    private static final int BEFORE_THE_END = 4;

    private final Path data = Path.of("target/resumed").toAbsolutePath();
    private Script launcher;

    @AfterEach
    void stop() {
        if (launcher != null) {
            launcher.close();
        }
    }

    @Test
    void killedLoadGoesOnWhereItStoppedAndTakesNothingInTwice() throws Exception {
        launch("--fresh");
        await(() -> tables().size() >= BEFORE_THE_END);
        launcher.kill();
        killServer();
        assertThat(tables()).hasSizeLessThan(TABLES);

        launch();
        await(() -> launcher.log().contains("Polyclinic is running"));

        assertThat(tables())
                .hasSize(TABLES)
                .allSatisfy((file, times) -> assertThat(times).as(file).isOne());
    }

    private void launch(String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                RunningProduct.installation().folder() + "/lib/*",
                "org.polyclinic.launcher.Main",
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(Ports.anyFree()),
                "--db-port",
                Integer.toString(Ports.anyFree())));
        command.addAll(List.of(options));
        launcher = Script.start("launcher", command, Map.of());
    }

    /** The launcher's child, left alone by now. */
    private void killServer() throws Exception {
        long server =
                Long.parseLong(Files.readString(data.resolve("server.pid")).strip());
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    /** Files of the demo region that were taken in, and how often. */
    private Map<String, Integer> tables() throws SQLException {
        Map<String, Integer> tables = new TreeMap<>();
        DatabaseAddress address = Product.running(data).databaseAddress();
        try (Connection connection = DriverManager.getConnection(
                        address.url(),
                        address.application().name(),
                        address.application().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT file_name, COUNT(*) FROM import_run WHERE applied GROUP BY file_name")) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getInt(2));
            }
        }
        return tables;
    }

    /** What cannot be asked yet is not so yet. */
    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!holds(condition)) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(launcher.log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (SQLException | RuntimeException notThereYet) {
            return false;
        }
    }
}
