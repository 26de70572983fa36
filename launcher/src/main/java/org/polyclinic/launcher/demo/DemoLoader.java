package org.polyclinic.launcher.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/** Fills an empty product with the demo region through its own API. */
public final class DemoLoader {
    private final URI api;
    private final String clientId;
    private final String clientSecret;
    private final Clock clock = Clock.systemUTC();

    /** {@code api} ends with a slash, such as {@code http://localhost:8080/api/v1/}. */
    public DemoLoader(URI api, String clientId, String clientSecret) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Does nothing when the product already has regions. */
    public void load() {
        DemoClient client = new DemoClient(api);
        client.logIn(clientId, clientSecret);
        if (!client.hasRegions()) {
            new DemoRegion(LocalDate.now(clock)).tables().forEach(client::send);
        }
    }
}
