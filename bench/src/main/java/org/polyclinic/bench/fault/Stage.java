package org.polyclinic.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.Migrations;

/**
 * What faults strike: two nodes behind the balancer on one database, which they reach over a cable that can be cut, or on a
 * primary and its replica.
 */
final class Stage implements AutoCloseable {
    private static final String DISK_SIZE = "600m";
    private static final String REPLICATION_PASSWORD = "replication-of-the-fault-runs";
    private static final int QUIET_TRIES = 600;

    private final Path folder;
    private final Path program;
    private final boolean pair;
    private final boolean movableClock;
    private final boolean mounted;
    private DatabaseNode primary;
    private DatabaseNode replica;
    private Cable cable;
    private Site site;
    private final Object closing = new Object();
    private boolean closed;

    private Stage(Path folder, Path program, boolean pair, boolean movableClock)
            throws IOException, InterruptedException {
        this.folder = folder.toAbsolutePath();
        this.program = program;
        this.pair = pair;
        this.movableClock = movableClock;
        Files.createDirectories(this.folder);
        this.mounted = !pair && "root".equals(System.getProperty("user.name"));
    }

    /** One database, on a small disk of its own where that may be mounted. */
    static Stage single(Path folder, Path program, boolean movableClock) throws Exception {
        return started(new Stage(folder, program, false, movableClock));
    }

    /** A primary and its semi-synchronous replica. */
    static Stage pair(Path folder, Path program) throws Exception {
        return started(new Stage(folder, program, true, false));
    }

    private static Stage started(Stage stage) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(stage::end, "end of stage"));
        try {
            stage.startDatabases();
            stage.site.start();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    private void startDatabases() throws IOException, InterruptedException {
        primary = database("primary", "--server-id=1");
        if (pair) {
            replica = database("replica", "--server-id=2");
            promote(primary, null);
            migrate();
            replicate(primary, replica);
            site = new Site(folder.resolve("site"), url(primary.port() + ",127.0.0.1:" + replica.port()), false);
        } else {
            migrate();
            cable = new Cable(primary.port());
            site = new Site(folder.resolve("site"), url(Integer.toString(cable.port())), movableClock);
        }
    }

    private static String url(String ports) {
        return "jdbc:mariadb://127.0.0.1:" + ports + "/polyclinic";
    }

    private DatabaseNode database(String name, String id) throws IOException, InterruptedException {
        Path data = folder.resolve(name);
        if (mounted) {
            Files.createDirectories(data);
            Program.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + DISK_SIZE, "tmpfs", data.toString()), Map.of());
        }
        DatabaseNode node = pair
                ? new DatabaseNode(
                        name,
                        program,
                        data,
                        folder,
                        id,
                        "--read-only=1",
                        "--log-slave-updates=1",
                        "--gtid-strict-mode=1",
                        "--rpl-semi-sync-slave-enabled=1")
                : new DatabaseNode(name, program, data, folder, id);
        node.create();
        return node;
    }

    private void migrate() {
        new Migrations(new DatabaseAddress(primary.url(), DatabaseNode.OWNER, DatabaseNode.APPLICATION)).apply();
    }

    /** As an operator does. */
    void replicate(DatabaseNode from, DatabaseNode to) throws IOException, InterruptedException {
        script(
                "replicate.sh",
                Map.of(
                        "PRIMARY", at(from),
                        "REPLICA", at(to),
                        "POLYCLINIC_REPLICATION_PASSWORD", REPLICATION_PASSWORD));
    }

    /** As an operator does. */
    void promote(DatabaseNode node, DatabaseNode old) throws IOException, InterruptedException {
        script("promote.sh", Map.of("REPLICA", at(node), "OLD", old == null ? "" : at(old)));
    }

    /** As an operator does when there is room on the disk again. */
    void resume() throws IOException, InterruptedException {
        script("resume.sh", Map.of("SERVER", at(primary)));
    }

    private void script(String name, Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("MYSQL_PWD", DatabaseNode.ROOT.password());
        all.put("MARIADB_BIN", primary.program().resolve("bin").toString());
        all.put("LD_LIBRARY_PATH", primary.program().resolve("libs").toString());
        Program.run(List.of("sh", Program.ofCheckout("docker/database/" + name).toString()), all);
    }

    private static String at(DatabaseNode node) {
        return "127.0.0.1:" + node.port();
    }

    Site site() {
        return site;
    }

    /** The database that is written to. */
    DatabaseNode primary() {
        return primary;
    }

    DatabaseNode replica() {
        return replica;
    }

    /** After a fail-over. */
    void swapRoles() {
        DatabaseNode old = primary;
        primary = replica;
        replica = old;
    }

    Cable cable() {
        return cable;
    }

    boolean hasSmallDisk() {
        return mounted;
    }

    /** Leaves not a byte on the disk of the database; the file to delete when that is over. */
    Path fillDisk() throws IOException {
        Path filler = primary.data().resolve("filler");
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // full, as wanted
            return filler;
        }
    }

    Connection owner() throws SQLException {
        return primary.connect(DatabaseNode.OWNER);
    }

    Connection administrator() throws SQLException {
        return primary.connect(DatabaseNode.ROOT);
    }

    /** Waits until nothing is under way in the database, so that what it holds is final. */
    void awaitQuiet() throws InterruptedException {
        for (int i = 0; i < QUIET_TRIES && !primary.isQuiet(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Also when the run is stopped: programs and mount would stay. */
    private void end() {
        try {
            close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (closing) {
            if (!closed) {
                closed = true;
                closeAll();
            }
        }
    }

    private void closeAll() throws IOException {
        if (site != null) {
            site.close();
        }
        if (cable != null) {
            cable.close();
        }
        for (DatabaseNode node : new DatabaseNode[] {primary, replica}) {
            if (node != null) {
                node.close();
            }
        }
        unmount();
    }

    private void unmount() throws IOException {
        if (mounted) {
            try {
                Program.run(List.of("umount", folder.resolve("primary").toString()), Map.of());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
