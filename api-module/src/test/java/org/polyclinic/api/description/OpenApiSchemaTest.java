package org.polyclinic.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.api.description.OpenApi.cast;
import static org.polyclinic.api.description.OpenApi.map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema has the members of its record, with their types. */
class OpenApiSchemaTest {
    private static final OpenApi DOCUMENT = OpenApi.kept();

    private static final Map<String, Class<?>> RECORDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.polyclinic").stream()
                    .filter(type -> type.isRecord() && !type.getPackageName().contains(".control"))
                    .map(JavaClass::reflect)
                    .collect(Collectors.toMap(OpenApiSchemaTest::name, type -> type, (one, other) -> one));

    private static final Map<Class<?>, String> FORMATS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(byte[].class, "string byte"),
            Map.entry(java.net.URI.class, "string uri"),
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

    /** Bodies of token requests are forms, and pages are generic. */
    static Stream<String> schemas() {
        return DOCUMENT.schemas().keySet().stream()
                .filter(name -> !"TokenRequest".equals(name) && !name.endsWith("Page"));
    }

    private static String name(Class<?> type) {
        return "Body".equals(type.getSimpleName()) ? "TokenError" : type.getSimpleName();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemaHasTheMembersOfItsRecord(String name) {
        assertThat(RECORDS).containsKey(name);
        Map<String, String> expected = new TreeMap<>();
        for (RecordComponent member : RECORDS.get(name).getRecordComponents()) {
            expected.put(memberName(member), type(member.getGenericType()));
        }
        Map<String, String> documented = new TreeMap<>();
        map(DOCUMENT.schema(name), "properties")
                .forEach((member, schema) -> documented.put(member, type(cast(schema))));
        if ("Problem".equals(name)) {
            expected.put("report", "ImportAnswer");
        }
        assertThat(documented).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void requestsRequireWhatTheCodeRequires(String name) {
        if (!name.endsWith("Request")) {
            return;
        }
        Set<Object> required = Arrays.stream(RECORDS.get(name).getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class))
                .map(field -> (Object) field.getName())
                .collect(Collectors.toSet());
        assertThat(OpenApi.list(DOCUMENT.schema(name), "required").collect(Collectors.toSet()))
                .isEqualTo(required);
        assertThat(DOCUMENT.schema(name)).containsEntry("additionalProperties", false);
    }

    @Test
    void pagesHoldItemsOfTheirSchema() {
        List<String> pages = DOCUMENT.schemas().keySet().stream()
                .filter(name -> name.endsWith("Page"))
                .toList();
        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(
                        type(cast(map(DOCUMENT.schema(page), "properties").get("items"))))
                .isEqualTo("array of " + page.replaceAll("Page$", "")));
    }

    private static String memberName(RecordComponent member) {
        try {
            JsonProperty property = member.getDeclaringRecord()
                    .getDeclaredField(member.getName())
                    .getAnnotation(JsonProperty.class);
            return property == null ? member.getName() : property.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return "array of " + type(generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return "one of " + Arrays.toString(plain.getEnumConstants());
        }
        return plain.isRecord() ? name(plain) : FORMATS.getOrDefault(plain, "object");
    }

    private static String type(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if ("array".equals(schema.get("type"))) {
            return "array of " + type(map(schema, "items"));
        }
        if (schema.get("enum") instanceof List<?> values) {
            return "one of " + values;
        }
        return schema.get("type") + (schema.containsKey("format") ? " " + schema.get("format") : "");
    }
}
