package org.polyclinic.launcher.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fills an empty product with the demo region through its own API. A load that was cut off goes on where it stopped: what
 * has been taken in is known by the names of the files.
 */
public final class DemoLoader {
    /** Names of the files begin so; nobody else's do. */
    public static final String FILE_PREFIX = "demo-region-";

    private final URI api;
    private final String clientId;
    private final String clientSecret;
    private final Supplier<Set<String>> taken;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param api ends with a slash, such as {@code http://localhost:8080/api/v1/}
     * @param taken names of our files that the product has taken in
     */
    public DemoLoader(URI api, String clientId, String clientSecret, Supplier<Set<String>> taken) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.taken = taken;
    }

    /** Does nothing when the product has regions that are not ours, or all of ours. */
    public void load() {
        DemoClient client = new DemoClient(api);
        client.logIn(clientId, clientSecret);
        Set<String> done = taken.get();
        if (done.isEmpty() && client.hasRegions()) {
            return;
        }
        new DemoRegion(LocalDate.now(clock))
                .tables().stream()
                        .filter(table -> !done.contains(fileName(table)))
                        .forEach(table -> client.send(table, fileName(table)));
    }

    private static String fileName(DemoTable table) {
        return FILE_PREFIX + table.kind() + ".csv";
    }
}
