package org.polyclinic.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who chooses a time on the pages and stays on the consent page: from then on there is a session that holds a slot.
 *
 * @param held counts those who got so far
 */
record SessionVisit(Http http, URI site, UUID post, List<LocalDate> days, AtomicInteger held) implements Scenario {

    @Override
    public void visit(Steps steps) throws IOException, VisitAbandoned {
        Browser browser = new Browser(http, site);
        LocalDate day = Scenarios.oneOf(days);
        steps.need("times page", () -> browser.open("/booking/time?post=" + post + "&day=" + day));
        String slot = Scenarios.oneOf(browser.findAll("name=\"take\" value=\"([^\"]+)\""));
        browser.submit(steps, "hold on a page", "times", Map.of("take", slot), "/booking/consent");
        held.incrementAndGet();
    }
}
