package org.polyclinic.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.polyclinic.launcher.DatabaseAddress.Account;

/** A real MariaDB in the data folder: on 127.0.0.1 only, with accounts, durable to the last commit. */
public final class EmbeddedDatabase {
    private static final long SMALLEST_POOL = 256;
    private static final long LARGEST_POOL = 4096;

    private static final String NAME = "database";
    private static final String SCHEMA = "polyclinic";
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final Path programFolder;
    private final Secrets secrets;
    private final int port;
    private ChildProcess process;

    EmbeddedDatabase(DataFolder folder, Path programFolder, Secrets secrets, int port) {
        this.folder = folder;
        this.programFolder = programFolder;
        this.secrets = secrets;
        this.port = port;
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA,
                new Account("polyclinic_owner", secrets.databaseOwnerPassword()),
                new Account("polyclinic", secrets.databaseApplicationPassword()));
    }

    /** May do everything; for tests and maintenance. */
    public Account administrator() {
        return new Account("root", secrets.databaseRootPassword());
    }

    public void start() {
        Path data = folder.databaseData();
        Path program = MariaDbProgram.prepare(programFolder, data);
        ChildProcess.endLeftOver(NAME, folder, program.toString());
        Ports.requireFree(port, "the database", "--db-port");
        Path accounts = folder.file("accounts.sql");
        DataFolder.writePrivate(accounts, accountStatements());
        process = ChildProcess.start(
                NAME, folder, data, command(program, data, accounts), Map.of("LD_LIBRARY_PATH", libraries()));
        process.await(this::answers, START);
        DataFolder.delete(accounts);
    }

    public void stop() {
        if (process != null) {
            process.stop(STOP);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would. */
    public void kill() {
        process.kill();
    }

    private String libraries() {
        return programFolder.resolve("libs").toString();
    }

    private List<String> command(Path program, Path data, Path accounts) {
        return List.of(
                program.toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + programFolder,
                "--datadir=" + data,
                "--tmpdir=" + programFolder.resolve("tmp"),
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data folder, as socket paths are limited to about a hundred characters
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                "--local-infile=0",
                "--secure-file-priv=" + data,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-lock-wait-timeout=4",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes() + "M",
                "--innodb-log-file-size=128M",
                "--server-id=1",
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--sync-binlog=1",
                "--binlog-expire-logs-seconds=604800",
                "--max-connections=300",
                "--max-allowed-packet=64M");
    }

    /** An eighth of the machine, on which the product runs too; a database with a machine of its own wants three quarters. */
    private static long bufferPoolMegabytes() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp((machine.getTotalMemorySize() >> 20) / 8, SMALLEST_POOL, LARGEST_POOL);
    }

    /** One statement a line, as an init file wants it; carried out before the first connection is let in. */
    private String accountStatements() {
        Account owner = address().owner();
        Account application = address().application();
        return String.join(
                "\n",
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host NOT IN ('localhost', '127.0.0.1'));",
                "DROP DATABASE IF EXISTS test;",
                // everybody, PUBLIC included, may do anything in databases of these names unless the rows go
                "DELETE FROM mysql.db WHERE Db LIKE 'test%';",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4;",
                account(new Account("root", secrets.databaseRootPassword()), "localhost"),
                account(new Account("root", secrets.databaseRootPassword()), "127.0.0.1"),
                "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
                account(owner, "%"),
                "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO '" + owner.name() + "'@'%' WITH GRANT OPTION;",
                account(application, "%"),
                "");
    }

    /** The generated passwords hold no character that would need quoting. */
    private static String account(Account account, String host) {
        String who = "'" + account.name() + "'@'" + host + "'";
        String password = " IDENTIFIED BY '" + account.password() + "';";
        return "CREATE USER IF NOT EXISTS " + who + password + "\nALTER USER " + who + password;
    }

    private boolean answers() {
        Account owner = address().owner();
        try (Connection connection = DriverManager.getConnection(address().url(), owner.name(), owner.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
