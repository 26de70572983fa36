package org.polyclinic.town.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Just enough of a browser for the forms of the site and the kiosk: one session, no script, no pictures. */
public final class Forms {
    private static final String BOUNDARY = "boundary-of-a-form";
    private static final Pattern DRAWN_FOR = Pattern.compile("name=\"drawnFor\" value=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient http;
    private final Map<String, String> cookies = new HashMap<>();
    private String drawnFor = "";

    public Forms(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** @param location where the page sends on to; empty when it shows itself (again) */
    public record Shown(int status, String location, String html) {
        public boolean leadsTo(String path) {
            return location.replaceFirst("^https?://[^/]+", "").startsWith(path);
        }
    }

    public void forgetEverything() {
        cookies.clear();
    }

    public Shown get(String path, Duration within) throws IOException, InterruptedException {
        return show(request(path, within).GET());
    }

    /**
     * Sends a form of a page: its own name, the button pressed, and what was typed. Pages keep no state of it; whom it was
     * drawn for is what the page shown last said.
     */
    public Shown submit(String path, String form, String button, Map<String, String> typed, Duration within)
            throws IOException, InterruptedException {
        String body = fields(form, button, typed).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return show(request(path, within)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.getScheme() + "://" + base.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same for a form that could carry a file. */
    public Shown submitParts(String path, String form, String button, Map<String, String> typed, Duration within)
            throws IOException, InterruptedException {
        String body = fields(form, button, typed).entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        return show(request(path, within)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", base.getScheme() + "://" + base.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n")));
    }

    private Map<String, String> fields(String form, String button, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("jakarta.faces.ViewState", "stateless");
        fields.putIfAbsent("drawnFor", drawnFor);
        fields.put(form, form);
        fields.putIfAbsent(button, button);
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(within);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Shown show(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        for (String header : response.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        if (response.statusCode() >= 500) {
            throw new IOException("Status " + response.statusCode());
        }
        Matcher drawn = DRAWN_FOR.matcher(response.body());
        if (drawn.find()) {
            drawnFor = drawn.group(1);
        }
        return new Shown(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body());
    }
}
