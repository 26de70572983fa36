package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.system.RawHttp;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** A redirect says a path alone: what a request says of hosts and schemes may come from anybody. */
@SystemTest
class RedirectsIT {

    private static final List<String> STRANGE = List.of(
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 99",
            "Forwarded: for=1.2.3.4;host=evil.example;proto=gopher",
            "X-Original-URL: /metrics",
            "X-Rewrite-URL: /metrics");

    private final RunningProduct product;

    RedirectsIT(RunningProduct product) {
        this.product = product;
    }

    @ParameterizedTest
    @CsvSource({
        // by a page, the gate of kiosks, a file of a ticket nobody opened, and by the server itself
        "/booking/confirm, /booking/clinic?gone=1",
        "/booking/identify?clinic=00000000-0000-7000-8000-000000000000, "
                + "/booking/clinic?clinic=00000000-0000-7000-8000-000000000000&gone=1",
        "/ticket, /ticket/find",
        "/ticket/cancel, /ticket/find",
        "/ticket.pdf, /ticket/find",
        "/kiosk/done, /kiosk/enrol",
        "/booking, /booking/",
        "/?prefer=theme:dark, /"
    })
    void redirectNamesNoHost(String path, String location) throws IOException {
        for (String host : List.of("localhost", "evil.example:99", "evil.example@localhost")) {
            RawHttp.Answer answer = RawHttp.to(product).sendTo(host, "GET " + path + " HTTP/1.1", STRANGE, "");
            assertThat(answer.status()).as(host).isBetween(301, 308);
            assertThat(answer.header("Location")).as(host).isEqualTo(location);
            assertThat(answer.head() + answer.body()).as(host).doesNotContain("evil.example");
        }
    }
}
