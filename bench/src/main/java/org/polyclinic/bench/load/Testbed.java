package org.polyclinic.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polyclinic.launcher.Installation;
import org.polyclinic.launcher.Options;
import org.polyclinic.launcher.Product;

/**
 * The product a run is about: one node and a database of its own, as durable as in production, with the memory it ships
 * with. Only the limits per client, address, kiosk and patient are lifted, since all load comes from one place.
 */
final class Testbed implements AutoCloseable {
    private final Product product;
    private final Path data;
    private final Object closing = new Object();

    private Testbed(Product product, Path data) {
        this.product = product;
        this.data = data;
    }

    /**
     * {@code -Ddata=FOLDER -Dfresh=false} works on what is there, such as a generated region; {@code -Dattach=FOLDER} uses
     * the product that runs from that folder and leaves it running.
     */
    static Testbed start(Run run) {
        return start(run, false);
    }

    /** As {@link #start(Run)}; with a recorded start where starts are what is measured. */
    static Testbed start(Run run, boolean recorded) {
        String attach = run.text("attach", "");
        if (!attach.isEmpty()) {
            return new Testbed(Product.running(Path.of(attach)), Path.of(attach));
        }
        Options options = options(run);
        Product product = new Product(options, new Installation(installation()));
        run.say(
                "Starting one node with %d MiB of heap and its database in %s",
                options.heapMegabytes(), options.data());
        Testbed testbed = new Testbed(product, options.data());
        // node and database are processes of their own: a run that is stopped half-way must stop them too
        Runtime.getRuntime().addShutdownHook(new Thread(testbed::close, "stop"));
        if (recorded) {
            product.withRecordedStart();
        }
        product.start();
        return testbed;
    }

    static Path installation() {
        return Path.of(System.getProperty("installation", "launcher/target/polyclinic"));
    }

    static Options options(Run run) {
        Options options = Options.in(Path.of(run.text("data", "bench/target/product")))
                .withFresh(Boolean.parseBoolean(run.text("fresh", "true")))
                .withSetting("POLYCLINIC_RATE_PER_MINUTE", "100000000")
                .withSetting("POLYCLINIC_PAGES_PER_MINUTE", "100000000")
                .withSetting("POLYCLINIC_REQUESTS_AT_ONCE_PER_ADDRESS", "100000")
                .withSetting("POLYCLINIC_HOLDS_PER_ADDRESS", "1000000")
                .withSetting("POLYCLINIC_HOLDS_PER_KIOSK", "1000000")
                .withSetting("POLYCLINIC_HOLDS_PER_CLIENT", "1000000")
                .withSetting("POLYCLINIC_CANCELLATIONS_PER_MONTH", "1000000");
        return options.withHeap(run.number("heap", options.heapMegabytes()));
    }

    Product product() {
        return product;
    }

    long nodePid() {
        return pid("server.pid");
    }

    long databasePid() {
        return pid("database.pid");
    }

    private long pid(String file) {
        try {
            return Long.parseLong(Files.readString(data.resolve(file)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        synchronized (closing) {
            product.close();
        }
    }
}
