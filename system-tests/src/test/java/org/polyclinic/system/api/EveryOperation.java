package org.polyclinic.system.api;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Whatever is sent to any operation of the document: a 4xx problem, never a 500, never a stack trace. */
abstract class EveryOperation {
    final Api api;
    final Document document;

    EveryOperation(RunningProduct product) throws Exception {
        api = Clients.with(product, AccessIT.ALL_SCOPES);
        document = Document.served(api);
    }

    Stream<Document.Operation> closed() {
        return document.operations().stream().filter(operation -> !operation.isOpen());
    }

    static String name(JsonObject parameter) {
        return parameter.get("name").getAsString();
    }

    Stream<Document.Operation> json() {
        return closed().filter(Document.Operation::takesJson);
    }

    Answer send(Document.Operation operation, String path) throws Exception {
        HttpRequest.Builder request = prepared(operation, path);
        if (operation.takesJson()) {
            request.header("Content-Type", "application/json");
            return api.send(request.method(
                    operation.method(),
                    BodyPublishers.ofString(operation.example().toString())));
        }
        return api.send(request.method(operation.method(), BodyPublishers.noBody()));
    }

    Answer sendBody(Document.Operation operation, String type, byte[] body) throws Exception {
        return api.send(prepared(operation, operation.address())
                .header("Content-Type", type)
                .method(operation.method(), BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder prepared(Document.Operation operation, String path) throws Exception {
        return api.request(path)
                .setHeader("Accept", "*/*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en");
    }

    void refused(Document.Operation operation, Answer answer) {
        ProblemCheck.isRefusal(document, answer, operation.name());
    }

    static String pointer(Answer answer) {
        return answer.json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("pointer")
                .getAsString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String printable(String text) {
        String start = text.substring(0, Math.min(40, text.length()));
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** All required parameters are right but the one. */
    String query(Document.Operation operation, JsonObject wrong, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in").getAsString()) && parameter.has("required"))
                .forEach(parameter -> values.put(
                        name(parameter), "postId".equals(name(parameter)) ? Document.UNKNOWN_ID : "2026-12-01"));
        values.put(name(wrong), value);
        StringBuilder query = new StringBuilder("?");
        values.forEach((name, one) ->
                query.append(name).append('=').append(encoded(one)).append('&'));
        return query.toString();
    }
}
