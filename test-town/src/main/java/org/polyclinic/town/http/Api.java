package org.polyclinic.town.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A client of the API, as a partner would write one; used by any number of threads. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Gson GSON = new Gson();

    private final HttpClient http;
    private final URI base;
    private final String clientId;
    private final String clientSecret;
    private final Object oneAtATime = new Object();
    private String token;

    public Api(HttpClient http, URI base, String clientId, String clientSecret) {
        this.http = http;
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public static Api of(URI base, String clientId, String clientSecret) {
        return new Api(HTTP, base, clientId, clientSecret);
    }

    /** An answer with its body read as JSON, or an empty object when it has none. */
    public record Answer(int status, JsonElement body, HttpResponse<String> response) {
        public JsonObject json() {
            return body.getAsJsonObject();
        }

        public String text(String field) {
            return json().get(field).getAsString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** POST with a fresh Idempotency-Key. */
    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Answer post(String path, String idempotencyKey, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(GSON.toJson(body))));
    }

    /** A request to the API with a valid token, to be completed. */
    public HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            JsonElement body = json ? JsonParser.parseString(response.body()) : new JsonObject();
            return new Answer(response.statusCode(), body, response);
        } catch (JsonParseException e) {
            throw new IOException("Not JSON: " + response.body(), e);
        }
    }

    /** Asked for once, however many threads need it: tokens live long enough for a test. */
    public String token() throws IOException, InterruptedException {
        synchronized (oneAtATime) {
            if (token == null) {
                token = logIn();
            }
            return token;
        }
    }

    /** The next request asks for a new one. */
    public void forgetToken() {
        synchronized (oneAtATime) {
            token = null;
        }
    }

    private String logIn() throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        Answer answer = send(HttpRequest.newBuilder(base.resolve("oauth/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.status() != 200) {
            throw new IOException("No token: " + answer.status() + " " + answer.body());
        }
        return answer.text("access_token");
    }
}
