package org.polyclinic.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.launcher.Product;

/** A client of the API with every scope; its token is renewed before it ends. */
final class Api implements AutoCloseable {
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);
    private static final String JSON = "application/json";

    private final Http http = new Http();
    private final URI base;
    private final String credentials;
    private volatile String token;
    private volatile long tokenSince;

    Api(Product product) {
        this.base = product.apiAddress();
        this.credentials = Base64.getEncoder()
                .encodeToString(
                        (product.adminClientId() + ":" + product.adminClientSecret()).getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) throws IOException {
        return http.get(base.resolve(path), Map.of("Authorization", bearer(), "Accept", JSON));
    }

    Answer post(String path, String json) throws IOException {
        return post(path, json, Map.of());
    }

    /** With a fresh Idempotency-Key. */
    Answer post(String path, String json, Map<String, String> more) throws IOException {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", bearer());
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

    private String bearer() throws IOException {
        if (token == null || System.nanoTime() - tokenSince > RENEWED_AFTER.toNanos()) {
            renew();
        }
        return token;
    }

    private synchronized void renew() throws IOException {
        if (token != null && System.nanoTime() - tokenSince < RENEWED_AFTER.toNanos()) {
            return;
        }
        Answer answer = http.send(
                "POST",
                base.resolve("oauth/token"),
                Map.of("Authorization", "Basic " + credentials, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        if (!answer.isOk()) {
            throw new IOException("No token: " + answer.status() + " " + answer.body());
        }
        token = "Bearer " + answer.json().get("access_token").getAsString();
        tokenSince = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
