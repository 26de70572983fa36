package org.polyclinic.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.MariaDbProgram;
import org.polyclinic.launcher.Ports;

/** One MariaDB with the settings of docs/operations.md, alone or one of a primary and its replica. */
final class DatabaseNode implements AutoCloseable {
    static final Account ROOT = new Account("root", "root-of-the-fault-runs");
    static final Account OWNER = new Account("polyclinic_owner", "owner-of-the-fault-runs");
    static final Account APPLICATION = new Account("polyclinic", "application-of-the-fault-runs");

    private static final Duration START = Duration.ofSeconds(120);

    private final String name;
    private final Path program;
    private final Path data;
    private final Path folder;
    private final int port = Ports.anyFree();
    private final List<String> options = new ArrayList<>();
    private Program server;

    /**
     * @param program where MariaDB is unpacked to
     * @param data its data folder, which may be a file system of its own
     */
    DatabaseNode(String name, Path program, Path data, Path folder, String... options) {
        this.name = name;
        this.program = program.toAbsolutePath();
        this.data = data.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.options.addAll(List.of(options));
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Path program() {
        return program;
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/polyclinic";
    }

    /** The first start makes the accounts; it must not yet wait for a replica. */
    void create() throws IOException, InterruptedException {
        Files.createDirectories(data);
        MariaDbProgram.prepare(program, data.resolve("files"));
        Path accounts = folder.resolve(name + "-accounts.sql");
        Files.writeString(accounts, accounts());
        start(List.of("--init-file=" + accounts));
    }

    void start() throws IOException, InterruptedException {
        start(List.of());
    }

    private void start(List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command());
        command.addAll(options);
        command.addAll(more);
        server = new Program(
                name,
                folder.resolve("logs"),
                command,
                Map.of("LD_LIBRARY_PATH", program.resolve("libs").toString()));
        server.start();
        server.await(this::answers, START);
    }

    private List<String> command() {
        return List.of(
                program.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + program,
                "--datadir=" + data.resolve("files"),
                "--tmpdir=" + program.resolve("tmp"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-lock-wait-timeout=4",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=32M",
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--sync-binlog=1",
                "--max-connections=300");
    }

    private static String accounts() {
        return String.join(
                "\n",
                "DELETE FROM mysql.global_priv WHERE User = '';",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE IF NOT EXISTS polyclinic CHARACTER SET utf8mb4;",
                account(ROOT),
                "GRANT ALL PRIVILEGES ON *.* TO 'root'@'%' WITH GRANT OPTION;",
                account(OWNER),
                "GRANT ALL PRIVILEGES ON polyclinic.* TO 'polyclinic_owner'@'%' WITH GRANT OPTION;",
                account(APPLICATION),
                "");
    }

    private static String account(Account account) {
        return "CREATE OR REPLACE USER '" + account.name() + "'@'%' IDENTIFIED BY '" + account.password() + "';";
    }

    Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=3000", account.name(), account.password());
    }

    private boolean answers() {
        try (Connection connection = connect(OWNER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether no transaction is under way any more. */
    boolean isQuiet() {
        try (Connection connection = connect(ROOT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM information_schema.innodb_trx")) {
            return row.next() && row.getInt(1) == 0;
        } catch (SQLException e) {
            return false;
        }
    }

    /** As a supervisor does. */
    void startIfDown() throws IOException, InterruptedException {
        if (!server.isAlive()) {
            start();
        }
    }

    void kill() throws InterruptedException {
        server.kill();
    }

    /** As the administrator. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect(ROOT);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Ends every connection of the application. */
    void cutConnections() throws SQLException {
        execute("KILL HARD USER polyclinic");
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
