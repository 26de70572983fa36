package org.polyclinic.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.api.description.OpenApi.cast;
import static org.polyclinic.api.description.OpenApi.list;
import static org.polyclinic.api.description.OpenApi.map;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyclinic.api.description.OpenApi.Operation;
import org.polyclinic.api.shared.KeyRequired;
import org.polyclinic.shared.access.Roles;

/** The document and the code say the same. */
class OpenApiDocumentTest {
    private static final OpenApi DOCUMENT = OpenApi.kept();

    private static final Map<String, List<Method>> CODE =
            ResourceMethods.all().collect(Collectors.groupingBy(ResourceMethods::name));

    static Stream<Operation> operations() {
        return DOCUMENT.operations().stream();
    }

    @Test
    void documentNamesEveryOperationAndNoOther() {
        assertThat(CODE).hasSizeGreaterThan(25);
        assertThat(operations().map(Operation::name)).containsExactlyInAnyOrderElementsOf(CODE.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void scopesAreThoseTheCodeAsksFor(Operation operation) {
        RolesAllowed roles = method(operation).getAnnotation(RolesAllowed.class);
        List<Object> wanted = list(operation.content(), "security")
                .flatMap(scheme -> list(cast(scheme), "clientCredentials"))
                .toList();
        assertThat(operation.content()).containsKey("security");
        assertThat(wanted).isEqualTo(roles == null ? List.of() : List.of((Object[]) roles.value()));
    }

    @Test
    void schemeListsEveryScope() {
        Map<String, Object> flow = map(
                map(DOCUMENT.followed(Map.of("$ref", "#/components/securitySchemes/clientCredentials")), "flows"),
                "clientCredentials");
        assertThat(map(flow, "scopes").keySet()).containsExactlyInAnyOrderElementsOf(Roles.SCOPES);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parametersAreThoseTheCodeReads(Operation operation) {
        Set<String> documented = DOCUMENT.parameters(operation).stream()
                .map(parameter -> parameter.get("in") + " " + parameter.get("name"))
                .filter(name -> !"header Accept-Language".equals(name) && !"header Idempotency-Key".equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
        // one path may have a method for each media type
        Set<String> read = methods(operation).stream()
                .flatMap(method -> ResourceMethods.parameters(method).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        read.remove("header Idempotency-Key");
        read.remove("header Authorization");
        assertThat(documented).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keyOfIdempotencyIsDocumentedWhereItIsRequired(Operation operation) {
        boolean documented = DOCUMENT.parameters(operation).stream()
                .anyMatch(parameter -> "Idempotency-Key".equals(parameter.get("name")));
        assertThat(documented).isEqualTo(method(operation).isAnnotationPresent(KeyRequired.class));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void formatsAreThoseTheCodeTakesAndMakes(Operation operation) {
        Set<String> consumed = methods(operation).stream()
                .flatMap(method -> ResourceMethods.consumes(method).stream())
                .collect(Collectors.toSet());
        Set<String> produced =
                methods(operation).stream().flatMap(ResourceMethods::produces).collect(Collectors.toSet());
        assertThat(map(map(operation.content(), "requestBody"), "content").keySet())
                .isEqualTo(consumed);
        if (method(operation).getReturnType() != void.class) {
            assertThat(success(operation)).isEqualTo(produced);
        }
    }

    private static Set<String> success(Operation operation) {
        Map<String, Object> responses = map(operation.content(), "responses");
        Object success = responses.containsKey("201") ? responses.get("201") : responses.get("200");
        return map(cast(success), "content").keySet();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationHasSummaryAndItsRefusals(Operation operation) {
        assertThat(operation.content().get("summary").toString()).isNotBlank();
        Set<String> statuses = map(operation.content(), "responses").keySet();
        assertThat(statuses).contains("429");
        if (method(operation).isAnnotationPresent(RolesAllowed.class)) {
            assertThat(statuses).contains("401", "403");
        }
    }

    private static List<Method> methods(Operation operation) {
        return CODE.get(operation.name());
    }

    private static Method method(Operation operation) {
        return methods(operation).get(0);
    }
}
