package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.Product;

/** Programs killed: a load of the demo region that was cut off goes on at the next start, and what dies later starts again. */
class DemoResumeIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(6);
    private static final int TABLES = 13;
    private static final int BEFORE_THE_END = 4;

    private final Path data = Path.of("target/resumed").toAbsolutePath();
    private final int port = Ports.anyFree();
    private Script launcher;

    @AfterEach
    void stop() {
        if (launcher != null) {
            launcher.close();
        }
    }

    @Test
    void killedLoadGoesOnAndWhatDiesLaterIsStartedAgain() throws Exception {
        launch("--fresh");
        await(() -> tables().size() >= BEFORE_THE_END);
        launcher.kill();
        kill("server");
        assertThat(tables()).hasSizeLessThan(TABLES);

        launch();
        await(() -> launcher.log().contains("Polyclinic is running"));

        assertThat(tables())
                .hasSize(TABLES)
                .allSatisfy((file, times) -> assertThat(times).as(file).isOne());

        for (String program : List.of("server", "database")) {
            ProcessHandle dead = kill(program);
            await(() -> process(program).filter(ProcessHandle::isAlive).isPresent() && isReady());
            assertThat(process(program).orElseThrow()).as(program).isNotEqualTo(dead);
        }
    }

    private void launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                RunningProduct.installation().folder() + "/lib/*",
                "org.polyclinic.launcher.Main",
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--db-port",
                Integer.toString(Ports.anyFree())));
        command.addAll(List.of(options));
        launcher = Script.start("launcher", command, Map.of());
    }

    /** A child of the launcher. */
    private Optional<ProcessHandle> process(String program) throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readString(data.resolve(program + ".pid")).strip()));
    }

    private ProcessHandle kill(String program) throws Exception {
        ProcessHandle process = process(program).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        return process;
    }

    private boolean isReady() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
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
        } catch (SQLException | IOException | RuntimeException notThereYet) {
            return false;
        }
    }
}
