package org.polyclinic.api.description;

import static org.polyclinic.api.description.OpenApi.list;
import static org.polyclinic.api.description.OpenApi.map;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.api.problem.Problem;
import org.polyclinic.api.token.TokenRefused;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.value.ViewPart;

/**
 * The schemas as the code has them: records that operations take and give, their members and types. What only people can
 * say (descriptions, limits, which members of an answer may be absent) is taken over from the document.
 */
final class Schemas {
    private static final Map<Class<?>, String> FORMATS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(byte[].class, "string byte"),
            Map.entry(URI.class, "string uri"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "integer int64"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(LocalTime.class, "string time"),
            Map.entry(LocalDateTime.class, "string local-date-time"),
            Map.entry(OffsetDateTime.class, "string date-time"));

    /** What the code says; all else in the schema of a member is people's. */
    private static final Set<String> OF_CODE = Set.of("type", "format", "enum", "$ref", "items", "uniqueItems");

    private static final String PAGE = "One page; `next` is the cursor of the following one and is absent on the last.";

    private final OpenApi document;
    private final Map<String, Class<?>> records = new TreeMap<>();
    private final Set<Class<?>> bodies =
            new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
    private final Set<Class<?>> paged =
            new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));

    Schemas(OpenApi document, Stream<Method> operations) {
        this.document = document;
        operations.forEach(method -> {
            collect(method.getGenericReturnType(), false);
            ResourceMethods.body(method).ifPresent(body -> collect(body.getType(), true));
        });
        Stream.of(Problem.class, TokenRefused.Body.class).forEach(type -> collect(type, false));
    }

    private void collect(Type type, boolean body) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getActualTypeArguments()[0], body);
            if (generic.getRawType().equals(Page.class)) {
                paged.add((Class<?>) generic.getActualTypeArguments()[0]);
            }
        } else if (type instanceof Class<?> plain && isOurRecord(plain)) {
            boolean first = records.put(name(plain), plain) == null;
            first |= body && bodies.add(plain);
            if (first) {
                members(plain).forEach(member -> collect(member.getGenericType(), body));
            }
        }
    }

    /** Those of a part of a view stand among those of the view. */
    private static Stream<RecordComponent> members(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(member -> ViewPart.class.isAssignableFrom(member.getType())
                        ? members(member.getType())
                        : Stream.of(member));
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.polyclinic.");
    }

    Map<String, Class<?>> records() {
        return records;
    }

    static String name(Class<?> type) {
        return type.equals(TokenRefused.Body.class) ? "TokenError" : type.getSimpleName();
    }

    /** All schemas by name. The request for a token is a form, and no record. */
    Map<String, Object> made() {
        Map<String, Object> made = new TreeMap<>();
        records.forEach((name, type) -> made.put(name, schema(name, type)));
        paged.forEach(type -> made.put(name(type) + "Page", page(type)));
        made.put("TokenRequest", document.schemas().get("TokenRequest"));
        return made;
    }

    private Map<String, Object> schema(String name, Class<?> type) {
        Map<String, Object> kept = map(document.schemas(), name);
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object"));
        if (kept.containsKey("description")) {
            schema.put("description", kept.get("description"));
        }
        if (bodies.contains(type)) {
            schema.put("additionalProperties", false);
        }
        List<String> required = members(type)
                .filter(member -> isRequired(member, kept))
                .map(Schemas::memberName)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members(type)
                .forEach(member -> members.put(
                        memberName(member), member(member, map(map(kept, "properties"), memberName(member)))));
        schema.put("properties", members);
        return schema;
    }

    /** In a request what the code requires; in an answer all but what the document says may be absent. */
    private boolean isRequired(RecordComponent member, Map<String, Object> kept) {
        if (bodies.contains(member.getDeclaringRecord())) {
            Field field = field(member);
            return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
        }
        boolean known = map(kept, "properties").containsKey(memberName(member));
        return !known || list(kept, "required").anyMatch(memberName(member)::equals);
    }

    private static Map<String, Object> member(RecordComponent member, Map<String, Object> kept) {
        if (member.getType().equals(Object.class)) {
            return kept;
        }
        Map<String, Object> schema = new LinkedHashMap<>(kept);
        schema.keySet().removeAll(OF_CODE);
        schema.putAll(type(member.getGenericType()));
        return schema;
    }

    private static Map<String, Object> page(Class<?> item) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", PAGE);
        schema.put("required", List.of("items"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("items", array(item));
        members.put("next", type(String.class));
        schema.put("properties", members);
        return schema;
    }

    /** The schema of a value. */
    static Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type item = generic.getActualTypeArguments()[0];
            if (generic.getRawType().equals(Page.class)) {
                return Map.of("$ref", "#/components/schemas/" + name((Class<?>) item) + "Page");
            }
            Map<String, Object> array = array(item);
            if (generic.getRawType().equals(Set.class)) {
                array.put("uniqueItems", true);
            }
            return array;
        }
        Class<?> plain = (Class<?>) type;
        if (isOurRecord(plain)) {
            return Map.of("$ref", "#/components/schemas/" + name(plain));
        }
        return plain.isEnum() ? constants(plain) : scalar(plain);
    }

    private static Map<String, Object> array(Type item) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("items", type(item));
        return array;
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>(scalar(String.class));
        schema.put(
                "enum",
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        return schema;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (!FORMATS.containsKey(type)) {
            throw new AssertionError("no schema for " + type);
        }
        String[] words = FORMATS.get(type).split(" ");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", words[0]);
        if (words.length > 1) {
            schema.put("format", words[1]);
        }
        return schema;
    }

    private static String memberName(RecordComponent member) {
        JsonProperty property = field(member).getAnnotation(JsonProperty.class);
        return property == null ? member.getName() : property.value();
    }

    private static Field field(RecordComponent member) {
        try {
            return member.getDeclaringRecord().getDeclaredField(member.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** For a message of a test: what differs, by name. */
    static Set<String> differing(Map<String, Object> made, Map<String, Object> kept) {
        Set<String> names = new TreeSet<>(made.keySet());
        names.addAll(kept.keySet());
        names.removeIf(name -> made.containsKey(name) && made.get(name).equals(kept.get(name)));
        return names;
    }
}
