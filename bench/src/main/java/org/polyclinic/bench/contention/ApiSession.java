package org.polyclinic.bench.contention;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.polyclinic.bench.contention.World.Account;

/** One API client with its token; used by any number of threads. */
final class ApiSession {
    private static final int UNAUTHORIZED = 401;

    private final URI api;
    private final Account account;
    private final HttpClient http;
    private volatile String token = "";

    ApiSession(URI api, Account account, HttpClient http) {
        this.api = api;
        this.account = account;
        this.http = http;
    }

    /** As the product names the caller. */
    String caller() {
        return "client:" + account.id();
    }

    /** A write to be sent as often as needed. */
    record Request(String method, String path, String key, Integer version, JsonObject body) {}

    Reply send(Request request, Duration timeout) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            login();
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(api.resolve(request.path()))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", request.key());
        if (request.version() != null) {
            builder.header("If-Match", "\"" + request.version() + "\"");
        }
        HttpRequest.BodyPublisher body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(request.body().toString());
        Reply reply = Reply.of(http.send(builder.method(request.method(), body).build(), BodyHandlers.ofString()));
        if (reply.status() == UNAUTHORIZED) {
            token = "";
        }
        return reply;
    }

    /** One at a time: the hash of a secret is made to be slow. */
    private synchronized void login() throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            return;
        }
        String basic = Base64.getEncoder()
                .encodeToString((account.id() + ":" + account.secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(api.resolve("oauth/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Reply reply = Reply.of(http.send(request, BodyHandlers.ofString()));
        if (!reply.ok()) {
            throw new IOException("No token for " + account.id() + ": " + reply.summary());
        }
        token = reply.text("access_token");
    }
}
