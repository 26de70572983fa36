package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.Balancer;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** Every form in a browser as citizens meet it: over TLS, which the balancer ends and the node knows nothing of. */
@SystemTest
class TlsPathIT {
    private static final DemoPatient ADULT = DemoRegion.people().get(0);

    private static Balancer balancer;
    private static Browsers browsers;

    @BeforeAll
    static void open(RunningProduct product, @TempDir Path folder) throws Exception {
        balancer = Balancer.start(folder, product.baseUri().getPort(), Ports.anyFree())
                .awaitPage();
        browsers = new Browsers(balancer.site());
    }

    @AfterAll
    static void close() {
        browsers.close();
        balancer.close();
    }

    @Test
    void patientBooksMovesGoesBackAndCancels() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология").takesTime().agrees().saysWho(ADULT);
            visitor.books();
            visitor.page.waitForURL("**/ticket?booked=1");
            BookingPathIT.moveAndUndo(visitor);
            visitor.cancels();
            assertThat(visitor.page.url()).startsWith(balancer.site().toString());
            visitor.opens("/leave").page.locator("main [type=submit]").first().click();
            visitor.page.waitForURL(balancer.site().toString());
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void patientBooksAtAKioskAndLeaves() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.comesToTimesOf("Хирургия").takesTime().agrees().saysWho(ADULT);
            kiosk.books();
            kiosk.page.waitForURL("**/kiosk/done");
            String code = kiosk.ticketCode();
            kiosk.page.locator("a[href='/kiosk/restart']").last().click();
            kiosk.page.waitForURL(url -> url.matches(balancer.site() + "kiosk/?"));
            assertThat(kiosk.complaints).isEmpty();
            giveBack(code);
        }
    }

    private static void giveBack(String code) {
        try (Visitor home = browsers.visitor()) {
            home.findsTicket(code, ADULT).cancels();
        }
    }
}
