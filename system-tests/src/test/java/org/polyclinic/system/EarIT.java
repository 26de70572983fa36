package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.Ports;

/** polyclinic.ear on Payara Server, started by the script of its image, on the same data as the other node. */
@SystemTest
class EarIT {
    private static final Path EAR = Script.root().resolve("ear/target/polyclinic.ear");

    private static final int PAGES = 100;

    private static Script server;
    private static CoreScenario core;
    private static URI base;
    private static List<String> beforeReady;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(RunningProduct product) throws IOException, InterruptedException {
        int port = Ports.anyFree();
        Map<String, String> environment = new HashMap<>(product.nodeSettings());
        environment.put(
                "PAYARA_HOME",
                Script.root().resolve("system-tests/target/payara7").toString());
        environment.put("POLYCLINIC_EAR", EAR.toString());
        environment.put("POLYCLINIC_HOST", "127.0.0.1");
        environment.put("POLYCLINIC_PAGES_PER_MINUTE", Integer.toString(PAGES));
        environment.put("POLYCLINIC_PORT", Integer.toString(port));
        environment.put("POLYCLINIC_ADMIN_PORT", Integer.toString(Ports.anyFree()));
        base = URI.create("http://127.0.0.1:" + port + "/");
        server = Script.start(
                "payara-server",
                List.of("sh", Script.root().resolve("docker/server/start.sh").toString()),
                environment);
        beforeReady = server.answersUntilOk(base);
        server.awaitOk(base.resolve("/api/v1/openapi.yaml"));
        core = new CoreScenario(product, base);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void catalogueIsRead() throws Exception {
        core.catalogueIsRead();
    }

    @Test
    void importsAreTakenInAndChanged() throws Exception {
        core.importsAreTakenInAndChanged();
    }

    @Test
    void slotIsHeldAndBookedAndTheTicketPrinted() throws Exception {
        core.slotIsHeldAndBookedAndTheTicketPrinted();
    }

    @Test
    void offerOfHttp2IsAnsweredInHttp1() throws Exception {
        core.offerOfHttp2IsAnsweredInHttp1();
    }

    @Test
    void pageIsShown() throws Exception {
        core.pageIsShown();
    }

    @Test
    void machineThatOpensOnePageAfterTheOtherIsSentAway() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            assertThat(page("192.0.2.77").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = page("192.0.2.77");
        while (refused.statusCode() == 200) {
            // places are filled up again while it asks
            refused = page("192.0.2.77");
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.body()).contains("<h1");
        assertThat(page("192.0.2.78").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> page(String from) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/help"))
                .header("X-Forwarded-For", from)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Its port opens when the product is there: no page of the server itself, which names its version. */
    @Test
    void nodeThatStartsAnswersNothing() {
        assertThat(beforeReady).isEmpty();
    }

    @Test
    void warsInsideAreSkinny() throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            assertThat(ear.stream().filter(entry -> entry.getName().contains("ejb-module")))
                    .hasSize(1);
            assertThat(ear.stream().filter(entry -> entry.getName().contains("mariadb-java-client")))
                    .hasSize(1);
        }
    }
}
