package org.polyclinic.system.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyclinic.town.http.Api;

/** The OpenAPI document as the product serves it. */
final class Document {
    static final String UNKNOWN_ID = "018f0000-0000-7000-8000-000000000000";

    private final JsonObject root;

    private Document(JsonObject root) {
        this.root = root;
    }

    static Document served(Api api) throws Exception {
        return new Document(api.get("openapi.json").json());
    }

    /** {@code GET /clinics/{id}} with its description. */
    record Operation(String method, String path, JsonObject content) {
        String name() {
            return method + " " + path;
        }

        boolean isOpen() {
            return content.getAsJsonArray("security").isEmpty();
        }

        Optional<String> scope() {
            return isOpen()
                    ? Optional.empty()
                    : Optional.of(content.getAsJsonArray("security")
                            .get(0)
                            .getAsJsonObject()
                            .getAsJsonArray("clientCredentials")
                            .get(0)
                            .getAsString());
        }

        boolean takesBody() {
            return content.has("requestBody");
        }

        boolean takesJson() {
            return takesBody() && bodies().has("application/json");
        }

        String firstBodyType() {
            return bodies().keySet().iterator().next();
        }

        JsonObject example() {
            return bodies().getAsJsonObject("application/json")
                    .getAsJsonObject("example")
                    .deepCopy();
        }

        private JsonObject bodies() {
            return content.getAsJsonObject("requestBody").getAsJsonObject("content");
        }

        /** The address with an id that nothing has, relative to the root of the API. */
        String address() {
            return addressWith(UNKNOWN_ID);
        }

        String addressWith(String id) {
            return path.substring(1).replace("{kind}", "clinics").replaceAll("\\{[A-Za-z]+}", id);
        }

        boolean hasIds() {
            return path.matches(".*\\{(id|[A-Za-z]+Id)}.*");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue()
                .getAsJsonObject()
                .entrySet()
                .forEach(verb -> operations.add(new Operation(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        verb.getValue().getAsJsonObject()))));
        return operations;
    }

    Operation operation(String name) {
        return operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not in the document: " + name));
    }

    List<JsonObject> parameters(Operation operation) {
        List<JsonObject> parameters = new ArrayList<>();
        if (operation.content().has("parameters")) {
            operation.content().getAsJsonArray("parameters").forEach(one -> parameters.add(followed(one)));
        }
        return parameters;
    }

    /** The thing itself, or what its {@code $ref} points to. */
    JsonObject followed(JsonElement thing) {
        JsonObject object = thing.getAsJsonObject();
        if (!object.has("$ref")) {
            return object;
        }
        JsonObject found = root;
        for (String step : object.get("$ref").getAsString().substring(2).split("/")) {
            found = found.getAsJsonObject(step);
        }
        return found;
    }
}
