package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;

/** Tries at secrets on the pages: counted once each, however written, and never to the harm of who knows them. */
@PageTest
class TriesIT {
    private static final DemoPatient PATIENT = DemoRegion.people().get(0);
    private static final DemoPatient VICTIM = DemoRegion.people().get(1);

    private final Browsers browsers;
    private final RunningProduct product;

    TriesIT(Browsers browsers, RunningProduct product) {
        this.browsers = browsers;
        this.product = product;
    }

    @Test
    void sessionIsAnotherAfterATicketWasOpened() {
        try (Visitor visitor = browsers.visitor();
                Visitor other = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология")
                    .takesTime()
                    .agrees()
                    .saysWho(PATIENT)
                    .books();
            String code = visitor.ticketCode();
            other.comesToTimesOf("Офтальмология").takesTime();
            String before = session(other);
            other.findsTicket(code, PATIENT);
            assertThat(other.ticketCode()).isEqualTo(code);
            assertThat(session(other)).isNotEqualTo(before);
            visitor.cancels();
        }
    }

    private static String session(Visitor visitor) {
        return visitor.context.cookies().stream()
                .filter(cookie -> cookie.name.equals("polyclinic"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** Each view was a try once, and sixteen at a time too many. */
    @Test
    void looksAtOnesOwnTicketAreNoTries() throws Exception {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология")
                    .takesTime()
                    .agrees()
                    .saysWho(PATIENT)
                    .books();
            visitor.page.waitForURL("**/ticket?booked=1");
            String cookie = "polyclinic=" + session(visitor);
            try (var pool = Executors.newFixedThreadPool(16);
                    var http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                List<Future<Integer>> views = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    String page = i % 2 == 0 ? "ticket" : "ticket.pdf";
                    views.add(pool.submit(() -> http.send(
                                    java.net.http.HttpRequest.newBuilder(
                                                    product.baseUri().resolve(page))
                                            .header("Cookie", cookie)
                                            .build(),
                                    java.net.http.HttpResponse.BodyHandlers.discarding())
                            .statusCode()));
                }
                for (Future<Integer> view : views) {
                    assertThat(view.get()).isEqualTo(200);
                }
            }
            visitor.cancels();
        }
    }

    /** A stranger fails with the victim's policy in many spellings; the victim comes in with one document more. */
    @Test
    void strangerDoesNotShutTheDoorForTheOwner() {
        String policy = VICTIM.policyNumber();
        List<String> spellings = List.of(
                policy,
                policy.substring(0, 4) + " " + policy.substring(4),
                policy.substring(0, 8) + "-" + policy.substring(8),
                policy.replace('0', 'О'),
                policy + "\u00a0",
                "№ " + policy);
        try (Visitor stranger = browsers.visitor();
                Visitor owner = browsers.visitor()) {
            stranger.comesToTimesOf("Офтальмология").takesTime().agrees();
            for (String spelling : spellings) {
                stranger.saysWho(spelling, "999999", VICTIM.birthDate());
            }
            assertThat(stranger.page.locator(".summary").textContent()).contains("ещё одного документа");

            owner.comesToTimesOf("Офтальмология").takesTime().agrees();
            owner.saysWho(VICTIM);
            assertThat(owner.page.locator(".summary").textContent()).contains("ещё одного документа");
            assertThat(owner.page.inputValue("#policyNumber")).isEqualTo(policy);
            assertThat(owner.page.locator("#secondDocument").isVisible()).isTrue();
            owner.page.locator(".steps a").nth(4).click();
            owner.page.locator("#refuse").click();
        }
    }

    @Test
    void secretsOfKiosksAreLimitedAndARightOneIsNot() {
        try (Visitor stranger = browsers.visitor()) {
            stranger.opens("/kiosk/enrol");
            for (int i = 0; i < 21; i++) {
                stranger.page.fill("#token", "somebody-guessed-this-" + i);
                stranger.presses("#enrolDevice");
            }
            assertThat(stranger.page.locator(".summary").textContent()).contains("Слишком много попыток");
            stranger.page.fill("#token", DemoRegion.kioskToken("KGD-1"));
            stranger.presses("#enrolDevice");
            assertThat(stranger.page.url()).matches(".*/kiosk/?");
        }
    }
}
