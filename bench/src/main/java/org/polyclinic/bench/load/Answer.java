package org.polyclinic.bench.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;

/**
 * What the product answered.
 *
 * @param headers by their names in lower case; of repeated ones the last
 * @param cookies values of Set-Cookie
 */
record Answer(int status, String body, Map<String, String> headers, List<String> cookies) {
    static final String OK = "ok";
    private static final int FIRST_FAILURE = 400;
    private static final String PROBLEM = "problems/";

    boolean isOk() {
        return status < FIRST_FAILURE;
    }

    JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** {@code ok}, or the status and the type of the problem: {@code 409 booking/slot-already-taken}. */
    String outcome() {
        if (isOk()) {
            return OK;
        }
        int type = body.indexOf(PROBLEM);
        int end = type < 0 ? -1 : body.indexOf('"', type);
        return end < 0 ? Integer.toString(status) : status + " " + body.substring(type + PROBLEM.length(), end);
    }
}
