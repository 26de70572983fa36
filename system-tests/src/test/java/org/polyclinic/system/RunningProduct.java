package org.polyclinic.system;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.launcher.DatabaseAddress.Account;
import org.polyclinic.launcher.Installation;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Product;
import org.polyclinic.town.http.Api;

/** The product as its users and operators meet it: addresses, database accounts, and ways to hurt it. */
public final class RunningProduct implements AutoCloseable {
    /** Fewer than by default, so that a test need not open twenty browsers. */
    public static final int HOLDS_PER_ADDRESS = 3;

    private final Product product;

    private RunningProduct(Product product) {
        this.product = product;
    }

    /** The one that all tests of a run share, started with the first that needs it and stopped after the last. */
    public static RunningProduct of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningProduct.class))
                .getOrComputeIfAbsent(RunningProduct.class, type -> start(), RunningProduct.class);
    }

    /**
     * While one writes tests: {@code -Dpolyclinic.attach=.polyclinic} uses the product that bin/run started from that
     * folder (tests that kill it fail then), {@code -Dpolyclinic.keep=true} starts one with the data of the last run.
     */
    private static RunningProduct start() {
        String attach = System.getProperty("polyclinic.attach", "");
        if (!attach.isEmpty()) {
            return new RunningProduct(Product.running(Path.of(attach)));
        }
        Path data = Path.of(System.getProperty("polyclinic.data", "target/product"));
        Options options = Options.in(data)
                .withDemo()
                .withSetting("POLYCLINIC_RATE_PER_MINUTE", "1000000")
                .withSetting("POLYCLINIC_PAGES_PER_MINUTE", "1000000")
                .withSetting("POLYCLINIC_REQUESTS_AT_ONCE_PER_ADDRESS", "150")
                // tests stand in for a balancer: whoever they send comes from an address of its own
                .withSetting("POLYCLINIC_TRUSTED_PROXIES", "127.0.0.1")
                // one patient books and gives back in many tests; that rule is tested in the domain
                .withSetting("POLYCLINIC_CANCELLATIONS_PER_MONTH", "1000000")
                .withSetting("POLYCLINIC_HOLDS_PER_ADDRESS", Integer.toString(HOLDS_PER_ADDRESS))
                .withFresh(!Boolean.getBoolean("polyclinic.keep"))
                .withDatabaseProgram(Path.of("target/mariadb").toAbsolutePath());
        Product product = new Product(options, installation());
        product.start();
        return new RunningProduct(product);
    }

    /** Environment of a further node on the same database. */
    public Map<String, String> nodeSettings() {
        return product.nodeSettings();
    }

    static Installation installation() {
        return new Installation(
                Path.of(System.getProperty("polyclinic.installation", "../launcher/target/polyclinic")));
    }

    /** Address of the pages, ends with a slash. */
    public URI baseUri() {
        return product.address().resolve("/");
    }

    /** Address of the API, ends with a slash: {@code http://127.0.0.1:port/api/v1/}. */
    public URI apiUri() {
        return product.apiAddress();
    }

    /** The API as the first client, who has every scope. */
    public Api api() {
        return Api.of(apiUri(), product.adminClientId(), product.adminClientSecret());
    }

    public String adminClientId() {
        return product.adminClientId();
    }

    public String adminClientSecret() {
        return product.adminClientSecret();
    }

    public DatabaseAddress databaseAddress() {
        return product.databaseAddress();
    }

    /** The account that owns the schema. */
    public Connection asOwner() throws SQLException {
        return connect(databaseAddress().owner());
    }

    /** The account that the running product uses. */
    public Connection asApplication() throws SQLException {
        return connect(databaseAddress().application());
    }

    /** The account that may do everything. */
    public Connection asAdministrator() throws SQLException {
        return connect(product.database().orElseThrow().administrator());
    }

    private Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(databaseAddress().url(), account.name(), account.password());
    }

    /** What the database is sent meanwhile. */
    public GeneralLog generalLog() {
        return new GeneralLog(this);
    }

    /** kill -9; {@link #startServer} brings it back on the same port with the same data. */
    public void killServer() {
        product.server().kill();
    }

    public void startServer() {
        product.server().start();
    }

    public Path serverLog() {
        return product.server().log();
    }

    public void stopDatabase() {
        product.database().orElseThrow().stop();
    }

    /** kill -9 */
    public void killDatabase() {
        product.database().orElseThrow().kill();
    }

    public void startDatabase() {
        product.database().orElseThrow().start();
    }

    @Override
    public void close() {
        product.close();
    }
}
