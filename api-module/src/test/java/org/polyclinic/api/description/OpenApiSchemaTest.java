package org.polyclinic.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.api.description.OpenApi.map;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.shared.validation.PlainText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Schemas are made from the records of the code; with {@code -Dopenapi.write=true} they are written into the document. */
class OpenApiSchemaTest {
    private static final Path KEPT = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final String SECTION = "\n  schemas:\n";
    private static final int WIDTH = 130;

    /** Texts of requests whose limit is the command's. */
    private static final Map<String, Class<?>> COMMANDS =
            Map.of("CancelRequest", CancelAppointment.class, "IdentifyRequest", IdentifyPatient.class);

    @Test
    void schemasAreThoseOfTheCode() throws IOException {
        OpenApi document = OpenApi.kept();
        Map<String, Object> made = new Schemas(document, ResourceMethods.all()).made();
        if (Boolean.getBoolean("openapi.write")) {
            write(made);
            return;
        }
        assertThat(made).hasSizeGreaterThan(30);
        assertThat(Schemas.differing(made, document.schemas()))
                .as("schemas that are not as the code: write them with -Dtest=OpenApiSchemaTest -Dopenapi.write=true")
                .isEmpty();
    }

    private static void write(Map<String, Object> schemas) throws IOException {
        String text = Files.readString(KEPT);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        String section = new Yaml(options).dump(schemas).replaceAll("(?m)^(?=.)", "    ");
        Files.writeString(KEPT, text.substring(0, text.indexOf(SECTION) + SECTION.length()) + section);
    }

    static Stream<Method> typedOperations() {
        return ResourceMethods.all().filter(method -> !List.of(Response.class, byte[].class, Map.class, void.class)
                .contains(method.getReturnType()));
    }

    @ParameterizedTest
    @MethodSource("typedOperations")
    void answersAreOfTheTypeTheCodeGives(Method method) {
        Map<String, Object> success = map(map(operation(method), "responses"), "200");
        Map<String, Object> json = map(map(success, "content"), "application/json");
        assertThat(map(json, "schema")).isEqualTo(Schemas.type(method.getGenericReturnType()));
    }

    static Stream<Method> operationsWithABody() {
        return ResourceMethods.all().filter(method -> ResourceMethods.body(method)
                .filter(body -> body.getType().isRecord())
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void bodiesAreOfTheTypeTheCodeTakes(Method method) {
        Map<String, Object> content = map(map(operation(method), "requestBody"), "content");
        assertThat(map(map(content, "application/json"), "schema"))
                .isEqualTo(
                        Schemas.type(ResourceMethods.body(method).orElseThrow().getType()));
    }

    private static Map<String, Object> operation(Method method) {
        return OpenApi.kept().operations().stream()
                .filter(operation -> operation.name().equals(ResourceMethods.name(method)))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void limitsOfTextsAreThoseOfTheCommands() throws NoSuchFieldException {
        for (Map.Entry<String, Class<?>> request : COMMANDS.entrySet()) {
            Map<String, Object> members = map(OpenApi.kept().schema(request.getKey()), "properties");
            for (Map.Entry<String, Object> member : members.entrySet()) {
                PlainText limit =
                        request.getValue().getDeclaredField(member.getKey()).getAnnotation(PlainText.class);
                assertThat(OpenApi.cast(member.getValue()).get("maxLength"))
                        .as("%s.%s", request.getKey(), member.getKey())
                        .isEqualTo(limit == null ? null : limit.max());
            }
        }
    }
}
