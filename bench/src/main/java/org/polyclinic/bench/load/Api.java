package org.polyclinic.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.polyclinic.launcher.Product;

/**
 * A client of the API with every scope. Its token is asked for before the first request and renewed beside the others, for
 * the secret's hash costs as much as many bookings. Not the client of the tests: the load driver sends over the lightest
 * HTTP there was (ADR 16), and no visitor may wait for a token.
 */
final class Api implements AutoCloseable {
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);
    private static final String JSON = "application/json";

    private final Http http = new Http();
    private final URI base;
    private final String credentials;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(Api::daemon);
    private final Future<?> renewing;
    private volatile String bearer;

    Api(Product product) throws IOException {
        this.base = product.apiAddress();
        this.credentials = Base64.getEncoder()
                .encodeToString(
                        (product.adminClientId() + ":" + product.adminClientSecret()).getBytes(StandardCharsets.UTF_8));
        this.bearer = logIn();
        long minutes = RENEWED_AFTER.toMinutes();
        this.renewing = renewal.scheduleAtFixedRate(this::renew, minutes, minutes, TimeUnit.MINUTES);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "token");
        thread.setDaemon(true);
        return thread;
    }

    Answer get(String path) throws IOException {
        return http.get(base.resolve(path), Map.of("Authorization", bearer, "Accept", JSON));
    }

    Answer post(String path, String json) throws IOException {
        return post(path, json, Map.of());
    }

    /** With a fresh Idempotency-Key. */
    Answer post(String path, String json, Map<String, String> more) throws IOException {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", bearer);
        headers.put("Accept", JSON);
        headers.putIfAbsent("Content-Type", JSON);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return http.send("POST", base.resolve(path), headers, json);
    }

    /** Imports a table of that kind; fails when a row is refused. */
    void load(String kind, String csv) throws IOException {
        Answer answer = post(
                "imports/" + kind + "?preview=false&fileName=" + kind + ".csv",
                csv,
                Map.of("Content-Type", "text/csv; charset=utf-8"));
        if (!answer.isOk()) {
            throw new IOException(kind + ": " + answer.status() + " " + answer.body());
        }
    }

    private void renew() {
        try {
            bearer = logIn();
        } catch (IOException e) {
            return; // the old token is good for some minutes yet, and what fails then is counted
        }
    }

    private String logIn() throws IOException {
        Answer answer = http.send(
                "POST",
                base.resolve("oauth/token"),
                Map.of("Authorization", "Basic " + credentials, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        if (!answer.isOk()) {
            throw new IOException("No token: " + answer.status() + " " + answer.body());
        }
        return "Bearer " + answer.json().get("access_token").getAsString();
    }

    @Override
    public void close() throws IOException {
        renewing.cancel(true);
        renewal.shutdown();
        http.close();
    }
}
