package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** What never reaches a resource: requests the container itself refuses, limits, headers. */
@SystemTest
class EdgeIT {
    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Content-Security-Policy",
            "Referrer-Policy",
            "Cross-Origin-Resource-Policy",
            "Strict-Transport-Security");

    private final RunningProduct product;

    EdgeIT(RunningProduct product) {
        this.product = product;
    }

    /**
     * Sent as bytes: no client library would send these. A path with a broken escape ({@code /%zz}) is answered by the
     * server, before any of our code, with an empty 200; the balancer refuses it, see {@code BalancerIT}.
     */
    @TestFactory
    Stream<DynamicTest> requestsThatAreNotHttpGetABareRefusal() {
        return Stream.of(
                        "GET /api/v1/%00 HTTP/1.1",
                        "GET /api/v1/clinics/%00 HTTP/1.1",
                        "GET /api/v1/clinics?text=%zz HTTP/1.1",
                        "GET /api/v1/clinics?text=%C3%28 HTTP/1.1",
                        "GET /api/v1/clinics?text=\u0000 HTTP/1.1",
                        "GET /api/v1/clinics/<script> HTTP/1.1",
                        "GET /api/v1/clinics/\\..\\.. HTTP/1.1",
                        "GET /api/v1/..;/clinics HTTP/1.1",
                        "GET /api/v1/clinics;jsessionid=1 HTTP/1.1",
                        "GET /api/WEB-INF/web.xml HTTP/1.1",
                        "GET /api/problem HTTP/1.1",
                        "GET /api/v1/application.wadl HTTP/1.1",
                        "GET /api/" + "x".repeat(20_000) + " HTTP/1.1",
                        "GET /api/v1/regions HTTP/9.9",
                        "GET /api/v1/regions",
                        "TRACE /api/v1/regions HTTP/1.1",
                        "\u0001\u0002\u0003",
                        "GET /api/v1/regions HTTP/1.1\r\nX-Large: " + "x".repeat(100_000),
                        "GET /api/v1/regions HTTP/1.1\r\nContent-Length: abc",
                        "POST /api/v1/holds HTTP/1.1\r\nTransfer-Encoding: nonsense")
                .map(line -> DynamicTest.dynamicTest(printable(line), () -> {
                    String answer = raw(line);
                    assertThat(answer).doesNotContain("\tat ", "Exception", "org.polyclinic", "<html", "<HTML");
                    assertThat(status(answer)).matches(status -> status / 100 == 4 || status == 505, "refusal");
                }));
    }

    private String raw(String start) throws IOException {
        URI base = product.apiUri();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write((start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            // Cut off in the middle of a header that is too large: nothing was told.
            return "HTTP/1.1 400 ";
        }
    }

    /** A connection closed without a word says as much as a bare 400. */
    private static int status(String answer) {
        return answer.isEmpty() ? 400 : Integer.parseInt(answer.split(" ")[1]);
    }

    private static String printable(String line) {
        return line.substring(0, Math.min(60, line.length())).replaceAll("\\p{Cntrl}", "?");
    }

    @Test
    void everyAnswerCarriesTheHeadersOfSafety() throws Exception {
        Api api = product.api();
        for (Answer answer : List.of(api.get("regions"), api.get("nothing"), api.get("openapi.json"))) {
            assertThat(HEADERS)
                    .allSatisfy(header ->
                            assertThat(answer.header(header)).as(header).isNotBlank());
            assertThat(answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void requestIdIsTheCallersOwnOrANewOne() throws Exception {
        Api api = product.api();
        assertThat(api.send(api.request("nothing").header("X-Request-Id", "my-id.1"))
                        .text("requestId"))
                .isEqualTo("my-id.1");
        assertThat(api.send(api.request("nothing").header("X-Request-Id", "a b<script>"))
                        .text("requestId"))
                .hasSize(36);
    }

    @Test
    void methodCannotBeOverridden() throws Exception {
        Api api = product.api();
        Answer answer = api.send(api.request("holds/" + Document.UNKNOWN_ID)
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() throws Exception {
        Api api = product.api();
        assertThat(api.get("nothing").text("title")).isEqualTo("Не найдено");
        Answer english = api.send(api.request("nothing").header("Accept-Language", "en-GB, ru;q=0.5"));
        assertThat(english.text("title")).isEqualTo("Not found");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.header("Vary")).contains("Accept-Language");
    }

    @Test
    void clientThatAsksTooMuchIsTold() throws Exception {
        Api api = Clients.with(product, "catalogue:read");
        Answer first = api.get("nothing");
        String policy = first.header("RateLimit-Policy");
        int perMinute = Integer.parseInt(policy.replaceAll(".*q=(\\d+).*", "$1"));
        Answer last = first;
        for (int sent = 0; sent < perMinute * 3 && last.status() != 429; sent += 200) {
            last = burst(api, 200);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(last.header("RateLimit")).contains("r=0");
        assertThat(product.api().get("regions").status()).isEqualTo(200);
    }

    private static Answer burst(Api api, int requests) throws Exception {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> get(api)));
        }
        Answer last = null;
        for (CompletableFuture<Answer> one : sent) {
            Answer answer = one.get();
            last = last == null || answer.status() == 429 ? answer : last;
        }
        return last;
    }

    private static Answer get(Api api) {
        try {
            HttpRequest.Builder request = api.request("nothing");
            return api.send(request);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
