package org.polyclinic.api.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The document, with its references followed. */
final class OpenApi {
    private final Map<String, Object> root;

    OpenApi(Map<String, Object> root) {
        this.root = root;
    }

    static OpenApi kept() {
        OpenApiDocument document = new OpenApiDocument();
        document.read();
        return new OpenApi(document.tree());
    }

    /** {@code get /clinics/{id}} and its description. */
    record Operation(String name, Map<String, Object> content) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(root, "paths").forEach((path, item) -> cast(item)
                .forEach((verb, content) -> operations.add(new Operation(verb + " " + path, cast(content)))));
        return operations;
    }

    List<Map<String, Object>> parameters(Operation operation) {
        return list(operation.content(), "parameters").map(this::followed).toList();
    }

    Map<String, Object> schema(String name) {
        return map(map(map(root, "components"), "schemas"), name);
    }

    Map<String, Object> schemas() {
        return map(map(root, "components"), "schemas");
    }

    /** The thing itself, or what its {@code $ref} points to. */
    Map<String, Object> followed(Object thing) {
        Object reference = cast(thing).get("$ref");
        if (reference == null) {
            return cast(thing);
        }
        Map<String, Object> found = root;
        for (String step : reference.toString().substring(2).split("/")) {
            found = map(found, step);
        }
        return found;
    }

    static Stream<Object> list(Map<String, Object> map, String name) {
        return map.get(name) instanceof List<?> values ? values.stream().map(value -> (Object) value) : Stream.empty();
    }

    static Map<String, Object> map(Map<String, Object> map, String name) {
        Object value = map.get(name);
        return value == null ? Map.of() : cast(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }
}
