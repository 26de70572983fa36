package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.system.RawHttp;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** Every form of every page, sent as no page of ours would send it, is refused before any of it is read. */
@SystemTest
class FormsByPostIT {

    private final RunningProduct product;

    FormsByPostIT(RunningProduct product) {
        this.product = product;
    }

    /** PagesTest finds the same forms in the pages. */
    @ParameterizedTest
    @CsvSource({
        "/booking/time, times, take",
        "/booking/consent, consent, accept",
        "/booking/consent, consent, refuse",
        "/booking/identify, identify, next",
        "/booking/identify, known, another",
        "/booking/confirm, confirm, book",
        "/ticket/find, find, open",
        "/ticket, undo, doUndo",
        "/ticket/cancel, cancel, doCancel",
        "/ticket/move, move, doMove",
        "/leave, leave, doLeave",
        "/kiosk/enrol, enrol, enrolDevice"
    })
    void formIsRefused(String page, String form, String button) throws IOException {
        String fields = form + "=" + form + "&" + button + "=1&"
                + URLEncoder.encode("jakarta.faces.ViewState", StandardCharsets.UTF_8) + "=stateless";
        assertRefused(send("GET " + page + "?" + fields, List.of(), ""));
        assertRefused(send("HEAD " + page + "?" + fields, List.of(), ""));
        assertRefused(send("GET " + page + "?" + fields.replace("jakarta", "%6aakarta"), List.of(), ""));
        assertRefused(post(page, fields));
        assertRefused(post(page, fields, "Origin: https://evil.example"));
        assertRefused(post(page, fields, "Origin: null"));
        assertRefused(post(page, fields, "Origin: http://localhost", "Sec-Fetch-Site: cross-site"));
        assertRefused(post(page, fields, "Origin: http://localhost", "Sec-Fetch-Site: same-site"));
        assertRefused(post(page, fields, "Sec-Fetch-Site: none"));
    }

    private RawHttp.Answer post(String page, String fields, String... headers) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST " + page, all, fields);
    }

    private RawHttp.Answer send(String line, List<String> headers, String body) throws IOException {
        return RawHttp.to(product).send(line + " HTTP/1.1", headers, body);
    }

    private static void assertRefused(RawHttp.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.head()).doesNotContain("Set-Cookie: polyclinic");
    }
}
