package org.polyclinic.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.polyclinic.launcher.failure.LaunchFailure;

/**
 * How to run the product; from the command line or, failing that, the environment.
 *
 * @param data folder that keeps database, secrets and logs
 * @param databaseProgram where MariaDB is unpacked to; several products may share it
 * @param host address the server listens on
 * @param fresh forget all data first
 * @param demo load the demo region into an empty database
 * @param settings of the server, beside those of the environment
 * @param outside database to use instead of the embedded one; null: embedded
 */
public record Options(
        Path data,
        Path databaseProgram,
        String host,
        int port,
        int databasePort,
        int heapMegabytes,
        boolean fresh,
        boolean demo,
        DatabaseAddress outside,
        Map<String, String> settings) {

    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_DATABASE_PORT = 13306;
    private static final int DEFAULT_HEAP = 512;

    static final String USAGE =
            """
            Usage: bin/run [command] [options]

            Commands
              run       start everything and load the demo region into an empty database (the default)
              migrate   only bring the database of POLYCLINIC_DB_URL to this version
              secrets   print new keys and passwords for an installation of your own
              help      show this text

            Options (environment variable)
              --port N       port of pages and API (POLYCLINIC_PORT, 8080)
              --host A       address to listen on (POLYCLINIC_HOST, 127.0.0.1)
              --db-port N    port of the embedded database (POLYCLINIC_DB_PORT, 13306)
              --data DIR     folder for database, secrets and logs (POLYCLINIC_DATA, .polyclinic)
              --heap N       memory of the server in megabytes (POLYCLINIC_HEAP, 512)
              --no-demo      leave an empty database empty (POLYCLINIC_DEMO=false)
              --fresh        delete all data of the folder first

            With POLYCLINIC_DB_URL, _DB_USER, _DB_PASSWORD, _DB_OWNER_USER and _DB_OWNER_PASSWORD an outside
            MariaDB is used instead of the embedded one.
            """;

    /** For tests: an own folder and free ports, no demo region. */
    public static Options in(Path data) {
        return in(data, Ports.anyFree(), Ports.anyFree());
    }

    public static Options in(Path folder, int port, int databasePort) {
        Path data = folder.toAbsolutePath();
        return new Options(
                data,
                data.resolve("mariadb"),
                "127.0.0.1",
                port,
                databasePort,
                DEFAULT_HEAP,
                false,
                false,
                null,
                Map.of());
    }

    public Options withDemo() {
        return new Options(
                data, databaseProgram, host, port, databasePort, heapMegabytes, fresh, true, outside, settings);
    }

    public Options withFresh(boolean empty) {
        return new Options(
                data, databaseProgram, host, port, databasePort, heapMegabytes, empty, demo, outside, settings);
    }

    public Options withSetting(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new Options(data, databaseProgram, host, port, databasePort, heapMegabytes, fresh, demo, outside, more);
    }

    public Options withHeap(int megabytes) {
        return new Options(data, databaseProgram, host, port, databasePort, megabytes, fresh, demo, outside, settings);
    }

    public Options withDatabaseProgram(Path folder) {
        return new Options(data, folder, host, port, databasePort, heapMegabytes, fresh, demo, outside, settings);
    }

    /** With the database that POLYCLINIC_DB_URL names, where it names one. */
    public Options withEnvironmentDatabase() {
        return new Options(
                data,
                databaseProgram,
                host,
                port,
                databasePort,
                heapMegabytes,
                fresh,
                demo,
                outside(System.getenv()),
                settings);
    }

    static Options of(Arguments arguments, Map<String, String> environment) {
        Path data = Path.of(arguments.value("--data", environment.getOrDefault("POLYCLINIC_DATA", ".polyclinic")))
                .toAbsolutePath();
        return new Options(
                data,
                data.resolve("mariadb"),
                arguments.value("--host", environment.getOrDefault("POLYCLINIC_HOST", "127.0.0.1")),
                arguments.number("--port", environment.get("POLYCLINIC_PORT"), DEFAULT_PORT),
                arguments.number("--db-port", environment.get("POLYCLINIC_DB_PORT"), DEFAULT_DATABASE_PORT),
                arguments.number("--heap", environment.get("POLYCLINIC_HEAP"), DEFAULT_HEAP),
                arguments.has("--fresh"),
                !arguments.has("--no-demo") && !"false".equals(environment.get("POLYCLINIC_DEMO")),
                outside(environment),
                Map.of());
    }

    private static DatabaseAddress outside(Map<String, String> environment) {
        String url = environment.getOrDefault("POLYCLINIC_DB_URL", "");
        if (url.isBlank()) {
            return null;
        }
        return new DatabaseAddress(
                url, account(environment, "POLYCLINIC_DB_OWNER_"), account(environment, "POLYCLINIC_DB_"));
    }

    private static DatabaseAddress.Account account(Map<String, String> environment, String prefix) {
        return new DatabaseAddress.Account(
                required(environment, prefix + "USER"), required(environment, prefix + "PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new LaunchFailure(name + " must be set when POLYCLINIC_DB_URL is.");
        }
        return value;
    }
}
