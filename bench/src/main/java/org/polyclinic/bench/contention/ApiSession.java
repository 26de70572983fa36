package org.polyclinic.bench.contention;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.polyclinic.bench.contention.World.Account;
import org.polyclinic.town.http.Api;

/** The writes of one API client; used by any number of threads. */
final class ApiSession {
    private static final int UNAUTHORIZED = 401;

    private final Account account;
    private final Api api;

    ApiSession(URI base, Account account, HttpClient http) {
        this.account = account;
        this.api = new Api(http, base, account.id(), account.secret());
    }

    /** As the product names the caller. */
    String caller() {
        return "client:" + account.id();
    }

    /** A write to be sent as often as needed. */
    record Request(String method, String path, String key, Integer version, JsonObject body) {}

    Reply send(Request request, Duration timeout) throws IOException, InterruptedException {
        HttpRequest.Builder builder = api.request(request.path())
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key());
        if (request.version() != null) {
            builder.header("If-Match", "\"" + request.version() + "\"");
        }
        HttpRequest.BodyPublisher body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(request.body().toString());
        Reply reply = Reply.of(api.send(builder.method(request.method(), body)));
        if (reply.status() == UNAUTHORIZED) {
            api.forgetToken();
        }
        return reply;
    }
}
