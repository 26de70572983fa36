package org.polyclinic.system.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Compares an answer with its schema, more strictly than JSON Schema would: a member the document does not name is a fault
 * too. Knows what our document uses and fails on anything else.
 */
final class SchemaCheck {
    private static final Map<String, Consumer<String>> FORMATS = Map.of(
            "uuid", UUID::fromString,
            "uri", java.net.URI::create,
            "date", LocalDate::parse,
            "time", LocalTime::parse,
            "local-date-time", LocalDateTime::parse,
            "date-time", OffsetDateTime::parse,
            "binary", text -> {});

    private final Document document;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(Document document) {
        this.document = document;
    }

    /** What is wrong, with the place of each fault; nothing when the answer is as described. */
    static List<String> faults(Document document, JsonObject schema, JsonElement value) {
        SchemaCheck check = new SchemaCheck(document);
        check.value("", schema, value);
        return check.faults;
    }

    private void value(String place, JsonObject reference, JsonElement value) {
        JsonObject schema = document.followed(reference);
        switch (schema.get("type").getAsString()) {
            case "object" -> object(place, schema, value);
            case "array" -> array(place, schema, value);
            case "string" -> string(place, schema, value);
            case "integer" ->
                expect(place, isNumber(value) && value.getAsString().matches("-?\\d+"), "integer");
            case "number" -> expect(place, isNumber(value), "number");
            case "boolean" ->
                expect(
                        place,
                        value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean(),
                        "boolean");
            default -> faults.add(place + ": unknown type " + schema.get("type"));
        }
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    private void object(String place, JsonObject schema, JsonElement value) {
        if (!value.isJsonObject()) {
            faults.add(place + ": not an object");
            return;
        }
        JsonObject object = value.getAsJsonObject();
        if (schema.has("required")) {
            schema.getAsJsonArray("required")
                    .forEach(name -> expect(place, object.has(name.getAsString()), "member " + name));
        }
        if (schema.has("properties")) {
            JsonObject properties = schema.getAsJsonObject("properties");
            object.entrySet().forEach(member -> member(place, properties, member));
        }
    }

    private void member(String place, JsonObject properties, Map.Entry<String, JsonElement> member) {
        String where = place + "/" + member.getKey();
        if (properties.has(member.getKey())) {
            value(where, properties.getAsJsonObject(member.getKey()), member.getValue());
        } else {
            faults.add(where + ": not in the document");
        }
    }

    private void array(String place, JsonObject schema, JsonElement value) {
        if (!value.isJsonArray()) {
            faults.add(place + ": not an array");
            return;
        }
        for (int i = 0; i < value.getAsJsonArray().size(); i++) {
            value(
                    place + "/" + i,
                    schema.getAsJsonObject("items"),
                    value.getAsJsonArray().get(i));
        }
    }

    private void string(String place, JsonObject schema, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            faults.add(place + ": not a string");
            return;
        }
        String text = value.getAsString();
        if (schema.has("enum")) {
            expect(place, schema.getAsJsonArray("enum").contains(value), "one of " + schema.get("enum"));
        }
        if (schema.has("format")) {
            format(place, schema.get("format").getAsString(), text);
        }
    }

    private void format(String place, String format, String text) {
        try {
            FORMATS.get(format).accept(text);
        } catch (RuntimeException e) {
            faults.add(place + ": " + text + " is no " + format);
        }
    }

    private void expect(String place, boolean holds, String what) {
        if (!holds) {
            faults.add(place + ": expected " + what);
        }
    }
}
