package org.polyclinic.bench.contention;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.polyclinic.bench.contention.World.Site;
import org.polyclinic.bench.contention.Worlds.Size;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.Installation;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Product;

/**
 * {@code bin/bench contention}: many clients race for few slots on one node, then the checker looks at history and
 * database. With {@code -Dplant=true} it then spoils the database in one way after another and must notice each.
 */
public final class ContentionProof {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Path results = Path.of(System.getProperty("results", "bench/target/contention"));
    private final int clients = Integer.getInteger("clients", 64);
    private final Size size = Size.of(Integer.getInteger("slots", 200), Integer.getInteger("patients", 120));
    private final long seconds = Long.getLong("seconds", 60);
    private final long seed = Long.getLong("seed", System.currentTimeMillis() % 1_000_000);

    private ContentionProof() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(new ContentionProof().run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Options options = Options.in(Path.of(System.getProperty("data", "bench/target/contention/product")))
                .withFresh(true)
                .withSetting("POLYCLINIC_RATE_PER_MINUTE", "10000000")
                .withSetting("POLYCLINIC_PAGES_PER_MINUTE", "10000000")
                .withSetting("POLYCLINIC_REQUESTS_AT_ONCE_PER_ADDRESS", "100000")
                .withSetting("POLYCLINIC_HOLD_MINUTES", "1")
                .withSetting("POLYCLINIC_HOLDS_PER_ADDRESS", "1000000")
                .withSetting("POLYCLINIC_HOLDS_PER_KIOSK", "1000000")
                .withSetting("POLYCLINIC_HOLDS_PER_CLIENT", "1000000")
                .withSetting("POLYCLINIC_CANCELLATIONS_PER_MONTH", "1000000");
        try (Product product = new Product(options, new Installation(Path.of("launcher/target/polyclinic")))) {
            product.start();
            return race(product);
        }
    }

    private boolean race(Product product) throws Exception {
        DatabaseAddress database = product.databaseAddress();
        World world = Worlds.create(
                () -> connect(database, database.owner()),
                product.nodeSettings().get("POLYCLINIC_LOOKUP_KEY"),
                size,
                product.adminClientId(),
                product.adminClientSecret());
        OUT.printf(
                "%d clients, %d slots, %d patients, %d s, seed %d%n",
                clients, world.slots().size(), world.patients().size(), seconds, seed);
        List<Operation> history = history(product, world);
        try (Connection administrator =
                connect(database, product.database().orElseThrow().administrator())) {
            return judge(history, world, administrator);
        }
    }

    private List<Operation> history(Product product, World world) throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Race.Plan plan = new Race.Plan(clients, seed, Duration.ofSeconds(20), Duration.ofSeconds(30));
        try (Race race = Race.start(plan, world, Site.at(product.address()), http)) {
            TimeUnit.SECONDS.sleep(seconds);
            History history = race.finish();
            history.write(results.resolve("history.jsonl"));
            return history.operations();
        }
    }

    private boolean judge(List<Operation> history, World world, Connection administrator) throws Exception {
        Verdict verdict = Verdict.on(history, Snapshots.of(administrator, world.clinic()));
        verdict.write(results.resolve("verdict.json"));
        OUT.print(verdict.text());
        boolean planted = true;
        if (Boolean.getBoolean("plant")) {
            Plants.Outcome outcome = Plants.all(administrator, history, world);
            OUT.print(outcome.text());
            planted = outcome.allCaught();
        }
        OUT.println(verdict.holds() && planted ? "Every invariant holds." : "FAILED");
        return verdict.holds() && planted;
    }

    private static Connection connect(DatabaseAddress address, Account account) throws java.sql.SQLException {
        return DriverManager.getConnection(address.url(), account.name(), account.password());
    }
}
