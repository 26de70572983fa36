package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a site of three pages: a form, where it leads to, and the end. */
class BrowserTest {
    private static final String FORM =
            """
            <a href="/next?a=1&amp;prefer=dark">dark</a> <a href="/next?a=1&amp;b=2">on</a>
            <form id="other" method="post" action="/nowhere"><input type="hidden" name="x" value="y"/></form>
            <form id="times" method="post" action="/take?a=1&amp;b=2"><input type="hidden" name="times" value="times" />
            <button name="take" value="slot-1">10:00</button></form>
            """;

    private HttpServer server;
    private Http http;
    private Browser browser;
    private String sent = "";
    private String posted = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = new Http();
        browser = new Browser(
                http, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        sent = exchange.getRequestURI() + " " + body + " cookies: "
                + exchange.getRequestHeaders().getFirst("Cookie") + " from: "
                + exchange.getRequestHeaders().getFirst("Origin");
        boolean form = path.equals("/take");
        if (form) {
            posted = sent;
            exchange.getResponseHeaders().add("Location", "/done");
        } else if (path.equals("/form")) {
            exchange.getResponseHeaders().add("Set-Cookie", "session=abc; Path=/; HttpOnly");
        }
        byte[] page = FORM.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(form ? 303 : path.equals("/gone") ? 404 : 200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Test
    void formGoesWithItsHiddenFieldsCookiesAndOriginAndLeadsOn() throws Exception {
        browser.open("/form");
        Answer answer = browser.submit("times", Map.of("take", browser.find("name=\"take\" value=\"([^\"]+)\"")));

        assertThat(answer.isOk()).isTrue();
        assertThat(browser.address().getPath()).isEqualTo("/done");
        assertThat(posted)
                .startsWith("/take?a=1&b=2 ")
                .contains("times=times", "take=slot-1", "cookies: session=abc", "from: http://127.0.0.1:")
                .doesNotContain("x=y");
    }

    @Test
    void linkIsFollowedAsWritten() throws Exception {
        browser.open("/form");
        browser.open(browser.link("/next"));

        assertThat(sent).startsWith("/next?a=1&b=2 ").contains("cookies: session=abc");
    }

    @Test
    void whatIsNotThereEndsTheVisit() throws Exception {
        assertThat(browser.open("/gone").outcome()).isEqualTo("404");
        assertThatThrownBy(() -> browser.link("/nothing")).isInstanceOf(VisitAbandoned.class);
        assertThatThrownBy(() -> browser.submit("none", Map.of())).isInstanceOf(VisitAbandoned.class);
    }
}
