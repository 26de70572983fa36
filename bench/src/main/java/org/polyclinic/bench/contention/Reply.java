package org.polyclinic.bench.contention;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.polyclinic.town.http.Api;

/** An answer of the API. */
record Reply(int status, JsonObject body) {

    static Reply of(Api.Answer answer) {
        return new Reply(answer.status(), answer.body().isJsonObject() ? answer.json() : new JsonObject());
    }

    boolean ok() {
        return status / 100 == 2;
    }

    /** The same request may fare better later: unavailable, too many requests, or its first try still at work. */
    boolean isTransient() {
        return status >= 500 || status == 429 || status == 401 || type().endsWith("/idempotency-key-in-flight");
    }

    String type() {
        return has("type") ? text("type") : "";
    }

    boolean has(String field) {
        return body.has(field) && !body.get(field).isJsonNull();
    }

    String text(String field) {
        return body.get(field).getAsString();
    }

    UUID id(String field) {
        return has(field) ? UUID.fromString(text(field)) : null;
    }

    /** Status and, of a problem, the last part of its type. */
    String summary() {
        return type().isEmpty() ? Integer.toString(status) : status + " " + type().replaceAll(".*/problems/", "");
    }
}
