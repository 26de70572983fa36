package org.polyclinic.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.launcher.Product;

/** Over the API of the running product. */
final class ApiBooking implements Booking {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI appointments;
    private final String token;

    ApiBooking(Product product) throws IOException, InterruptedException {
        appointments = product.apiAddress().resolve("appointments");
        token = logIn(product);
    }

    private String logIn(Product product) throws IOException, InterruptedException {
        String client = product.adminClientId() + ":" + product.adminClientSecret();
        HttpRequest request = HttpRequest.newBuilder(product.apiAddress().resolve("oauth/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher matcher = TOKEN.matcher(body);
        if (!matcher.find()) {
            throw new IOException("No token: " + body);
        }
        return matcher.group(1);
    }

    @Override
    public void book(Visit visit) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(appointments)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"slotId\":\"" + visit.slot() + "\",\"patientId\":\""
                        + visit.patient() + "\",\"consentGiven\":true}"))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != CREATED) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    @Override
    public void close() {
        // the client ends with the program
    }
}
