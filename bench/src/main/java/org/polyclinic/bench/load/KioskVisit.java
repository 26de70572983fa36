package org.polyclinic.bench.load;

import java.io.IOException;
import java.util.Map;

/** A visit at a kiosk, page by page with a session of its own, from the start to the ticket and out again. */
final class KioskVisit {
    private static final String PAGE = "kiosk page";

    private final Browser browser;
    private final People.Papers papers;

    KioskVisit(Browser browser, People.Papers papers) {
        this.browser = browser;
        this.papers = papers;
    }

    void carryOut(Steps steps) throws IOException, VisitAbandoned {
        open(steps, "/kiosk");
        open(steps, "/booking/clinic");
        follow(steps, "/booking/service?clinic=");
        follow(steps, "/booking/service?");
        if (!browser.address().getPath().equals("/booking/doctor")) {
            follow(steps, "/booking/doctor"); // a specialty of one service leads there by itself
        }
        follow(steps, "/booking/day");
        follow(steps, "/booking/time");
        String slot = browser.find("name=\"take\" value=\"([^\"]+)\"");
        browser.submit(steps, "kiosk hold", "times", Map.of("take", slot), "/booking/consent");
        browser.submit(steps, "kiosk consent", "consent", Map.of("accept", "x"), "/booking/identify");
        Map<String, String> who = Map.of(
                "policyNumber", papers.policy(),
                "documentNumber", papers.document(),
                "birthDate", papers.birthDate(),
                "next", "x");
        browser.submit(steps, "kiosk identify", "identify", who, "/booking/confirm");
        browser.submit(steps, "kiosk book", "confirm", Map.of("book", "x"), "/kiosk/done");
        open(steps, "/kiosk/restart");
    }

    private void open(Steps steps, String path) throws IOException, VisitAbandoned {
        steps.need(PAGE, () -> browser.open(path));
    }

    private void follow(Steps steps, String link) throws IOException, VisitAbandoned {
        open(steps, browser.link(link));
    }
}
