package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.launcher.Ports;

/** HAProxy with the configuration of docker/balancer before two nodes, the second started as its image starts it. */
@SystemTest
class BalancerIT {
    private static Script node;
    private static Balancer balancer;
    private static int nodePort;
    private static List<String> beforeReady;

    @BeforeAll
    static void start(RunningProduct product, @TempDir Path folder) throws Exception {
        nodePort = Ports.anyFree();
        node = secondNode(product, nodePort, folder);
        balancer = Balancer.start(folder, product.baseUri().getPort(), nodePort);
        beforeReady = node.answersUntilOk(URI.create("http://127.0.0.1:" + nodePort + "/"));
        node.awaitOk(URI.create("http://127.0.0.1:" + nodePort + "/health/ready"));
        balancer.awaitPage();
    }

    private static Script secondNode(RunningProduct product, int port, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(product.nodeSettings());
        environment.put(
                "POLYCLINIC_HOME", RunningProduct.installation().folder().toString());
        environment.put("POLYCLINIC_ROOT", folder.resolve("server").toString());
        environment.put("POLYCLINIC_HOST", "127.0.0.1");
        environment.put("POLYCLINIC_PORT", Integer.toString(port));
        environment.put("POLYCLINIC_TRUSTED_PROXIES", "127.0.0.1");
        return Script.start(
                "payara-micro",
                List.of("sh", Script.root().resolve("docker/micro/start.sh").toString()),
                environment);
    }

    @AfterAll
    static void stop() {
        if (balancer != null) {
            balancer.close();
        }
        if (node != null) {
            node.close();
        }
    }

    /** Its port opens when the product is there: no page of the server itself, which names its version. */
    @Test
    void nodeThatStartsAnswersNothing() {
        assertThat(beforeReady).isEmpty();
    }

    @Test
    void pathsWithABrokenEscapeReachNoNode() throws IOException {
        for (String path : List.of("/api/v1/%", "/api/v1/%zz", "/api/v1/%4", "/%a-")) {
            assertThat(balancer.raw()
                            .send("GET " + path + " HTTP/1.1", List.of(), "")
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    /** Failed tokens are counted by address: ten are too many. */
    @Test
    void limitsCountTheVisitorBehindTheBalancer() throws Exception {
        awaitSecondNode();
        RawHttp visitor = balancer.raw().from("127.0.0.2");
        for (int i = 0; i < 10; i++) {
            assertThat(failsToLogIn(visitor, "X-Forwarded-For: 10.9.9." + i)).isEqualTo(401);
        }
        assertThat(failsToLogIn(visitor, "X-Forwarded-For: 10.9.9.99")).isEqualTo(429);
        assertThat(failsToLogIn(balancer.raw().from("127.0.0.3"), "X-Forwarded-For: 127.0.0.2"))
                .isEqualTo(401);
    }

    @Test
    void whoComesPastTheBalancerIsNotBelieved() throws IOException {
        RawHttp stranger = new RawHttp(SocketFactory.getDefault(), "127.0.0.1", nodePort).from("127.0.0.4");
        for (int i = 0; i < 10; i++) {
            assertThat(failsToLogIn(stranger, "X-Forwarded-For: 10.9.8." + i)).isEqualTo(401);
        }
        assertThat(failsToLogIn(stranger, "X-Forwarded-For: 10.9.8.99")).isEqualTo(429);
    }

    /** Until the balancer sends there whoever belongs there. */
    private static void awaitSecondNode() throws Exception {
        for (int i = 0; i < 300; i++) {
            boolean sentElsewhere =
                    balancer.get("/", "Cookie", "POLYCLINIC_NODE=node2").headers().allValues("Set-Cookie").stream()
                            .anyMatch(header -> header.startsWith("POLYCLINIC_NODE="));
            if (!sentElsewhere) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(balancer.log());
    }

    /** Always at the second node, which trusts the balancer's address. */
    private static int failsToLogIn(RawHttp from, String header) throws IOException {
        return from.send(
                        "POST /api/v1/oauth/token HTTP/1.1",
                        List.of(
                                header,
                                "Cookie: POLYCLINIC_NODE=node2",
                                "Authorization: Basic Z3Vlc3Npbmc6d3Jvbmc=",
                                "Content-Type: application/x-www-form-urlencoded"),
                        "grant_type=client_credentials")
                .status();
    }

    @Test
    void tlsIsTerminatedAndPlainRequestsAreSentThere() throws Exception {
        HttpResponse<String> redirect = balancer.getPlainly("/clinics");
        assertThat(redirect.statusCode()).isEqualTo(308);
        assertThat(redirect.headers().firstValue("Location").orElse("")).startsWith("https://");
        assertThat(balancer.get("/").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/openapi/",
                "//health",
                "/./metrics",
                "/%68ealth",
                "/HEALTH",
                "/;x=1/health",
                "/health;x=1",
                "/metrics/base",
                "/x/../metrics",
                "/x/%2e%2e/metrics",
                "/x/.%2E/metrics",
                "/x;a/../metrics",
                "/x/..;/metrics",
                "/x//../metrics",
                "/x%2f..%2fmetrics",
                "/x/%252e%252e/metrics",
                "/x\\..\\metrics",
                "/api/../metrics",
                "/jakarta.faces.resource/../health/ready"
            })
    void whatIsForOperatorsIsHidden(String path) throws IOException {
        RawHttp.Answer answer = balancer.raw().send("GET " + path + " HTTP/1.1", List.of(), "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("Not found");
    }

    @Test
    void apiIsReachable() throws Exception {
        assertThat(balancer.get("/api/v1/openapi.yaml").statusCode()).isEqualTo(200);
    }

    @Test
    void visitorStaysOnOneNode() throws Exception {
        String cookie = balancer.get("/").headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("POLYCLINIC_NODE="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
        String first = cookie.split(";")[0];
        for (int i = 0; i < 6; i++) {
            assertThat(balancer.get("/", "Cookie", first).headers().allValues("Set-Cookie"))
                    .noneMatch(header -> header.startsWith("POLYCLINIC_NODE="));
        }
    }

    @Test
    void newVisitorsAreSpreadOverBothNodes() throws Exception {
        var nodes = new java.util.TreeSet<String>();
        // a node counts from its second good health check on
        for (int i = 0; i < 300 && nodes.size() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            balancer.get("/").headers().allValues("Set-Cookie").stream()
                    .filter(header -> header.startsWith("POLYCLINIC_NODE="))
                    .forEach(header -> nodes.add(header.split("[=;]")[1]));
        }
        assertThat(nodes).containsExactly("node1", "node2");
    }
}
