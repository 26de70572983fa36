package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.system.RawHttp;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** On the node itself, with no balancer before it. */
@SystemTest
class PlainPathIT {

    private final RunningProduct product;

    PlainPathIT(RunningProduct product) {
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kiosk/../clinics",
                "/clinics;a=1",
                "//clinics",
                "/kiosk/%2e%2e/clinics",
                "/jakarta.faces.resource/../ticket/find",
                "/%6biosk/..;/clinics",
                "/x;/clinics"
            })
    void pageIsNotFoundByAnAmbiguousPath(String path) throws IOException {
        RawHttp.Answer answer = RawHttp.to(product).send("GET " + path + " HTTP/1.1", List.of(), "");
        // the server itself steps back from some and sends there, where the rules of that path hold
        assertThat(answer.status()).isIn(301, 400, 404);
        assertThat(answer.body()).doesNotContain("Янтарная", "id=\"code\"");
        assertThat(answer.head()).doesNotContain("Set-Cookie: polyclinic=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/../v1/openapi.yaml", "/api//v1/openapi.yaml", "/api/v1;a/openapi.yaml"})
    void resourceIsNotFoundByAnAmbiguousPath(String path) throws IOException {
        RawHttp.Answer answer = RawHttp.to(product).send("GET " + path + " HTTP/1.1", List.of(), "");
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("openapi:");
    }
}
