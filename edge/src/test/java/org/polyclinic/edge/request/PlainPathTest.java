package org.polyclinic.edge.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/../metrics",
                "/x/..",
                "/./metrics",
                "/x/%2e%2E/metrics",
                "/x/.%2e/metrics",
                "//metrics",
                "/x//metrics",
                "/x;a/../metrics",
                "/metrics;a=1",
                "/x/..;/metrics",
                "/x%2f..%2fmetrics",
                "/x\\..\\metrics",
                "/x%5Cmetrics",
                "/x%3bmetrics",
                "/%252e%252e/metrics",
                "/x%00",
                "/x%0d%0aSet-Cookie:a",
                "/x%7f"
            })
    void pathThatCouldMeanTwoThingsIsNotPlain(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/clinics",
                "/booking/",
                "/ticket.pdf",
                "/.well-known/security.txt",
                "/jakarta.faces.resource/site.css",
                "/api/v1/appointments/01a21f75-76c6-7110-9ecd-6535f4bac379/history",
                "/%D0%B2%D1%80%D0%B0%D1%87%D0%B8",
                "/a%20b",
                "/..x"
            })
    void ordinaryPathIsPlain(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }
}
