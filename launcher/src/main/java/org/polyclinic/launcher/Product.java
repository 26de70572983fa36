package org.polyclinic.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.polyclinic.launcher.demo.DemoLoader;

/**
 * The whole product on one machine: database, schema, server, demo region. Several may run side by side, each in its own
 * folder and on its own ports.
 */
public final class Product implements AutoCloseable {
    private static final String ADMIN_CLIENT = "admin";

    private final Options options;
    private final Installation installation;
    private final Console console;
    private final DataFolder folder;
    /** Whoever stops the product and whoever starts again what has died take turns. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile boolean recordsStart;
    private Secrets secrets;
    private EmbeddedDatabase database;
    private Server server;

    Product(Options options, Installation installation, Console console) {
        this.options = options;
        this.installation = installation;
        this.console = console;
        this.folder = new DataFolder(options.data());
    }

    /** For tests: says nothing on the terminal. */
    public Product(Options options, Installation installation) {
        this(options, installation, Console.silent());
    }

    /** The first start takes longer, for a recording that makes the next ones shorter; worth it where there are some. */
    public Product withRecordedStart() {
        recordsStart = true;
        return this;
    }

    /** Starts everything and returns when it answers. On failure whatever had started is stopped again. */
    public void start() {
        Logging.quiet();
        folder.open();
        try {
            prepare();
            startDatabase();
            migrate();
            startServer();
            loadDemo();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts only the database, at this version; for tools that work on it directly. */
    public void startDatabaseOnly() {
        Logging.quiet();
        folder.open();
        try {
            prepare();
            startDatabase();
            migrate();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * A product that somebody else started from this folder, for tests that need not start their own. It can be used but
     * not stopped.
     */
    public static Product running(Path data) {
        DataFolder folder = new DataFolder(data);
        Options options = folder.runningOptions();
        Product product = new Product(options, null, Console.silent());
        product.secrets = Secrets.in(folder.secrets());
        product.database =
                new EmbeddedDatabase(folder, options.databaseProgram(), product.secrets, options.databasePort());
        product.server = new Server(folder, null, options, product.nodeSettings());
        return product;
    }

    private void prepare() {
        if (options.fresh()) {
            folder.empty();
        }
        folder.writeRunning(options);
        secrets = Secrets.in(folder.secrets());
    }

    private void startDatabase() {
        if (options.outside() != null) {
            return;
        }
        console.line("Starting MariaDB on 127.0.0.1:" + options.databasePort());
        database = new EmbeddedDatabase(folder, options.databaseProgram(), secrets, options.databasePort());
        database.start();
    }

    private void migrate() {
        int executed = new Migrations(databaseAddress()).apply();
        console.line("Database at this version" + (executed > 0 ? ", " + executed + " migrations carried out" : ""));
    }

    private void startServer() {
        server = new Server(folder, installation, options, nodeSettings());
        if (recordsStart) {
            server.recordStart(console);
        }
        console.line("Starting the server on " + options.host() + ":" + options.port());
        server.start();
    }

    private void loadDemo() {
        if (!options.demo()) {
            return;
        }
        console.line("Loading the demo region if the database is empty, or what is missing of it");
        new DemoLoader(apiAddress(), adminClientId(), adminClientSecret(), new DemoProgress(databaseAddress())).load();
        new FirstSlots(databaseAddress()).await();
    }

    /** Stops the server first, so that it can finish its requests, then the database. */
    @Override
    public void close() {
        turn.lock();
        try {
            stop();
        } finally {
            turn.unlock();
        }
    }

    private void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (database != null) {
            database.stop();
            database = null;
        }
        folder.close();
    }

    /**
     * Starts again what has ended without being asked to. The database goes first: the server waits for it.
     *
     * @return whether there was anything
     */
    boolean revive() {
        turn.lock();
        try {
            return reviveDatabase() | reviveServer();
        } finally {
            turn.unlock();
        }
    }

    private boolean reviveDatabase() {
        if (database == null || database.isAlive()) {
            return false;
        }
        console.line("The database has ended, see its log; starting it again");
        database.start();
        return true;
    }

    private boolean reviveServer() {
        if (server == null || server.isAlive()) {
            return false;
        }
        console.line("The server has ended, see its log; starting it again");
        server.start();
        return true;
    }

    public URI address() {
        return server.address();
    }

    public URI apiAddress() {
        return server.address().resolve("/api/v1/");
    }

    public DatabaseAddress databaseAddress() {
        return database == null ? options.outside() : database.address();
    }

    public Server server() {
        return server;
    }

    /** Empty when an outside database is used. */
    public Optional<EmbeddedDatabase> database() {
        return Optional.ofNullable(database);
    }

    public boolean hasDemo() {
        return options.demo();
    }

    public String adminClientId() {
        return ADMIN_CLIENT;
    }

    public String adminClientSecret() {
        return given("POLYCLINIC_ADMIN_CLIENT_SECRET", secrets.adminClientSecret());
    }

    /**
     * What a node reads through MicroProfile Config; what the environment already gives is kept. Another node with the
     * same settings works on the same data.
     */
    public Map<String, String> nodeSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("POLYCLINIC_DB_URL", databaseAddress().url());
        settings.put("POLYCLINIC_DB_USER", databaseAddress().application().name());
        settings.put("POLYCLINIC_DB_PASSWORD", databaseAddress().application().password());
        settings.put("POLYCLINIC_TOKEN_KEYS", secrets.tokenKeys());
        settings.put("POLYCLINIC_DATA_KEYSET", secrets.dataKeyset());
        settings.put("POLYCLINIC_LOOKUP_KEY", secrets.lookupKey());
        settings.put("POLYCLINIC_PUBLIC_URL", "http://localhost:" + options.port());
        settings.put("POLYCLINIC_SECURE_COOKIES", "false");
        settings.put("POLYCLINIC_ADMIN_CLIENT_ID", ADMIN_CLIENT);
        settings.put("POLYCLINIC_ADMIN_CLIENT_SECRET", secrets.adminClientSecret());
        settings.putAll(options.settings());
        settings.replaceAll(Product::given);
        return settings;
    }

    private static String given(String name, String fallback) {
        return System.getenv().getOrDefault(name, fallback);
    }
}
