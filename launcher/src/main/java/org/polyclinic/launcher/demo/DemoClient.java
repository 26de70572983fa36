package org.polyclinic.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Talks to the running product as any client of its API does. */
final class DemoClient {
    private static final Pattern TOKEN = Pattern.compile("\"access_?[tT]oken\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REGION = Pattern.compile("\"code\"\\s*:\\s*\"\\d\\d\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI api;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String token = "";

    DemoClient(URI api) {
        this.api = api;
    }

    void logIn(String clientId, String secret) {
        String credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String answer = answer(request("oauth/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        Matcher matcher = TOKEN.matcher(answer);
        if (!matcher.find()) {
            throw new LaunchFailure("The API gave no token to " + clientId);
        }
        token = matcher.group(1);
    }

    boolean hasRegions() {
        return REGION.matcher(answer(authorised("regions").GET())).find();
    }

    void send(DemoTable table, String fileName) {
        answer(authorised("imports/" + table.kind() + "?preview=false&fileName=" + fileName)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(table.csv(), StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private String answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LaunchFailure("The demo region could not be loaded: " + request.uri() + " answered "
                        + response.statusCode() + " " + brief(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new LaunchFailure("The demo region could not be loaded: " + request.uri() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while the demo region was being loaded");
        }
    }

    private static String brief(String body) {
        return body.length() <= 2000 ? body : body.substring(0, 2000);
    }
}
