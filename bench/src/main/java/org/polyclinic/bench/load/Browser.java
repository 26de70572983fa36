package org.polyclinic.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person in front of the pages: keeps cookies, follows links, fills in forms, is sent on as a browser is. Not the forms
 * of the tests, which are sent unread: here every page counts as a step, over the HTTP of the load driver (ADR 16).
 */
final class Browser {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final int MOST_REDIRECTIONS = 5;

    private final Http http;
    private final URI site;
    private final Map<String, String> cookies = new HashMap<>();
    private URI address;
    private String page = "";

    Browser(Http http, URI site) {
        this.http = http;
        this.site = site;
        this.address = site;
    }

    void keep(String cookie, String value) {
        cookies.put(cookie, value);
    }

    String page() {
        return page;
    }

    URI address() {
        return address;
    }

    Answer open(String path) throws IOException {
        return follow(http.get(go(path), headers()));
    }

    /** The first link that begins so and does not only change how the page looks; ampersands are spelt out. */
    String link(String beginning) throws VisitAbandoned {
        Matcher link = Pattern.compile("href=\"(" + Pattern.quote(beginning) + "(?:(?!prefer=)[^\"])*)\"")
                .matcher(page);
        if (!link.find()) {
            throw new VisitAbandoned("no link " + beginning + " on " + address.getPath());
        }
        return link.group(1).replace("&amp;", "&");
    }

    /** What the page holds between the expression's brackets. */
    String find(String expression) throws VisitAbandoned {
        Matcher found = Pattern.compile(expression).matcher(page);
        if (!found.find()) {
            throw new VisitAbandoned("no " + expression + " on " + address.getPath());
        }
        return found.group(1);
    }

    List<String> findAll(String expression) {
        return Pattern.compile(expression)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A step: sends a form, which leads to another page; one that shows the form again is a refusal, though it is a 200. */
    Answer submit(Steps steps, String name, String form, Map<String, String> fields, String expected)
            throws IOException, VisitAbandoned {
        String found = form(form);
        return steps.need(name, () -> {
            Answer answer = send(found, fields);
            boolean there = address.getPath().startsWith(expected);
            return there || !answer.isOk()
                    ? answer
                    : new Answer(409, "stayed on " + address.getPath(), answer.headers(), answer.cookies());
        });
    }

    /** Sends the form with that id, its hidden fields and what was filled in. */
    Answer submit(String id, Map<String, String> filledIn) throws IOException, VisitAbandoned {
        return send(form(id), filledIn);
    }

    private Answer send(String form, Map<String, String> filledIn) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            fields.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
        }
        fields.putAll(filledIn);
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        headers.put("Origin", site.getScheme() + "://" + site.getAuthority());
        return follow(http.send("POST", go(attribute(form, "action")), headers, encoded(fields)));
    }

    private String form(String id) throws VisitAbandoned {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group().contains("id=\"" + id + "\"")) {
                return forms.group();
            }
        }
        throw new VisitAbandoned("no form " + id + " on " + address.getPath());
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI go(String path) {
        address = address.resolve(path);
        return address;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "text/html");
        headers.put(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        return headers;
    }

    private Answer follow(Answer first) throws IOException {
        Answer answer = first;
        for (int i = 0; ; i++) {
            remember(answer);
            if (answer.status() / 100 != 3 || i == MOST_REDIRECTIONS) {
                page = answer.body();
                return answer;
            }
            answer = http.get(go(answer.header("location")), headers());
        }
    }

    private void remember(Answer answer) {
        for (String cookie : answer.cookies()) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }
}
