package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** What strangers send leaves nothing behind: no session, no row, no file, and one short line in the log at most. */
@SystemTest
class StrangersIT {
    private static final int LINE = 1500;

    private final RunningProduct product;
    private final URI site;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StrangersIT(RunningProduct product) {
        this.product = product;
        this.site = product.baseUri();
    }

    private HttpResponse<String> post(String page, String type, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(page))
                .header("Content-Type", type)
                .header("Origin", site.getScheme() + "://" + site.getAuthority())
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String page, String body) throws Exception {
        return post(page, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/doctors",
                "/clinics",
                "/services",
                "/help",
                "/ticket",
                "/ticket/find",
                "/ticket/cancel",
                "/ticket/move",
                "/ticket.pdf",
                "/ticket.ics",
                "/ticket.svg",
                "/booking/clinic",
                "/booking/service",
                "/booking/doctor",
                "/booking/consent",
                "/booking/identify",
                "/booking/confirm",
                "/booking/refused",
                "/leave",
                "/kiosk",
                "/kiosk/enrol",
                "/kiosk/done",
                "/kiosk/restart"
            })
    void looksMakeNoSession(String page) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("polyclinic="));
    }

    @Test
    void ticketsThatNobodyHasLeaveNoRow() throws Exception {
        int before = attempts();
        for (int i = 0; i < 30; i++) {
            String code = "ZZ" + (10_000_000 + i);
            HttpResponse<String> answer = form(
                    "/ticket/find",
                    "find=find&open=1&code=" + code + "&birthDate=1985-03-14&jakarta.faces.ViewState=stateless");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("polyclinic="));
        }
        assertThat(attempts()).isEqualTo(before);
    }

    private int attempts() throws Exception {
        try (var owner = product.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM attempt WHERE scope = 'TICKET'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.faces.ViewState=abc&find=find&open=1, 400",
        "jakarta.faces.ViewState=H4sIAAAAAAAAAFvzloG1uIhBPjWlNDk1JTUlMy8dAB, 400",
        "jakarta.faces.ViewState=stateless&find=find&open=1&code=A&birthDate=%2B999999999-01-01, 200",
        "jakarta.faces.ViewState=stateless&find=find&open=1&code=A&birthDate-day=1&birthDate-month=1&birthDate-year=0, 200",
        "jakarta.faces.ViewState=stateless&find=find&open=1&code=%00&birthDate=1985-03-14, 200"
    })
    void strangeFormIsAnsweredByAPageOfOurs(String body, int status) throws Exception {
        assertOurs(form("/ticket/find", body), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/doctors?from=%2B999999999-01-01", "/doctors?to=-999999999-01-01", "/doctors?from=9999-12-31"})
    void extremeDateIsNoDate(String page) throws Exception {
        assertOurs(http.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.ofString()), 200);
    }

    @Test
    void formThatIsTooLargeIsAnsweredByAPageOfOurs() throws Exception {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 'a');
        assertOurs(post("/ticket/find", "application/x-www-form-urlencoded", large), 413);
        assertOurs(post("/ticket/find", "multipart/form-data; boundary=x", large), 415);
    }

    /** Nobody without a ticket sends a file, and nothing of it is read. */
    @Test
    void fileOfAStrangerIsNotTaken() throws Exception {
        HttpResponse<String> answer = post("/ticket/cancel", "multipart/form-data; boundary=x", new byte[1_000_000]);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/ticket/find?ended=1");
    }

    private void assertOurs(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<html", "/jakarta.faces.resource/").doesNotContain("Payara", "Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void noRequestWritesMoreThanAShortLine() throws Exception {
        int before = Files.readAllLines(product.serverLog()).size();
        List<String> sent = List.of(
                "jakarta.faces.ViewState=abc",
                "find=find&open=1&jakarta.faces.ViewState=stateless&code=%ED%A0%80&birthDate=x",
                "find=find&open=1&jakarta.faces.ViewState=" + "x".repeat(5000));
        for (String body : sent) {
            form("/ticket/find", body);
        }
        form("/ticket/find", "x".repeat(2_500_000));
        for (String path : List.of("clinics?size=x", "clinics?regionId=x", "slots?from=0", "doctors?unknown=1")) {
            product.api().get(path);
        }
        List<String> lines = Files.readAllLines(product.serverLog());
        List<String> written = lines.subList(before, lines.size());
        assertThat(written).allSatisfy(line -> assertThat(line.length()).isLessThan(LINE));
        assertThat(written.size()).isLessThanOrEqualTo(sent.size() + 5);
        assertThat(written).noneMatch(line -> line.startsWith("\tat "));
    }

    /** Two hundred and thirty bodies that never come, from one address: others are served meanwhile, and health answers. */
    @Test
    void slowBodiesOfOneVisitorLeaveRoomForOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 230; i++) {
                slow.add(slowPost());
            }
            for (String page : List.of("/", "/health/ready", "/doctors")) {
                HttpResponse<Void> answer = http.send(
                        HttpRequest.newBuilder(site.resolve(page))
                                .header("X-Forwarded-For", "203.0.113.77")
                                .timeout(Duration.ofSeconds(8))
                                .build(),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket slowPost() throws IOException {
        Socket socket = new Socket(site.getHost(), site.getPort());
        String head = "POST /ticket/find HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nOrigin: http://"
                + site.getAuthority() + "\r\nX-Forwarded-For: 203.0.113.66\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nfind=";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Parts of forms are kept in memory: neither the server's folders nor those of the system hold any. */
    @Test
    void noPartOfAFormIsOnDisk() throws Exception {
        assertNothingOnDisk();
    }

    static void assertNothingOnDisk() throws IOException {
        assertThat(uploads(Path.of("target/product"))).isEmpty();
        assertThat(uploads(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
    }

    private static List<Path> uploads(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 8)) {
            return files.filter(file -> file.getFileName().toString().matches("upload_.*\\.tmp"))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
