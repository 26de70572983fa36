package org.polyclinic.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts addresses of pages together; what has no value is left out. */
public final class Addresses {

    /** What has been chosen on the way to a booking; all else in an address is said once. */
    private static final List<String> CHOICES =
            List.of("clinic", "specialty", "service", "post", "day", "slot", "pay", "move");

    private Addresses() {}

    public static String of(String page, Map<String, ?> parameters) {
        String query = parameters.entrySet().stream()
                .filter(entry ->
                        entry.getValue() != null && !entry.getValue().toString().isEmpty())
                .map(entry ->
                        encoded(entry.getKey()) + "=" + encoded(entry.getValue().toString()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** The page that was asked for, with one parameter set (null: taken out). */
    static String current(HttpServletRequest request, String name, String value) {
        Map<String, String> parameters = query(request.getQueryString());
        parameters.put(name, value);
        return of(path(request), parameters);
    }

    /** A page with the choices of the address that was asked for. */
    static String kept(String page, HttpServletRequest request) {
        Map<String, String> parameters = query(request.getQueryString());
        parameters.keySet().retainAll(CHOICES);
        return of(page, parameters);
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.replaceAll("/index\\.xhtml$|\\.xhtml$", "").replaceAll("^/*", "/");
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A broken escape is nobody's parameter. */
    private static String decoded(String text) {
        String clean = text.replaceAll("%(?![0-9a-fA-F]{2})", "");
        return URLDecoder.decode(clean, StandardCharsets.UTF_8);
    }
}
