package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.system.pages.PagesIT.violations;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town;

/** What cannot be booked is told with a way on and kept from nobody; what can be changed for a short while only is told before. */
@SystemTest
class RefusalsIT {
    private static final String SPECIALTY = "Офтальмология";
    private static final DemoPatient PATIENT = DemoRegion.people().get(0);
    private static final DemoPatient UNINSURED = DemoRegion.people().get(2);

    private static Browsers browsers;
    private static RunningProduct product;

    @BeforeAll
    static void open(RunningProduct running) {
        product = running;
        browsers = new Browsers(running.baseUri());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void refusedTimeIsFreeForOthersAtOnce() {
        try (Visitor refused = browsers.visitor();
                Visitor other = browsers.visitor()) {
            refused.comesToTimesOf(SPECIALTY);
            String times = refused.page.url();
            String time = refused.page.locator("button.time").first().getAttribute("value");
            refused.takesTime().agrees().saysWho(UNINSURED);
            assertThat(refused.page.locator("[data-rule=omsPolicy]").count()).isOne();
            assertThat(refused.page.locator(".countdown").count()).isZero();
            assertThat(violations(refused)).isEmpty();
            assertThat(other.opens(times.substring(times.indexOf("/booking")))
                            .page
                            .locator("button.time[value='" + time + "']")
                            .count())
                    .isOne();
            refused.page.reload();
            assertThat(refused.page.locator("[data-rule=omsPolicy]").count()).isOne();
        }
    }

    @Test
    void somebodyElseMayTakeTheRefusedTimeAgain() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(UNINSURED);
            visitor.page.locator("button[name=take]").click();
            visitor.page.waitForURL("**/booking/consent?*");
            visitor.agrees();
            visitor.page.locator("#another").click();
            visitor.agrees().saysWho(PATIENT).books();
            visitor.page.waitForURL("**/ticket?booked=1");
            visitor.cancels();
        }
    }

    @Test
    void visitInTheWayOpensAtOnePress() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY)
                    .takesTime()
                    .agrees()
                    .saysWho(PATIENT)
                    .books();
            String code = visitor.ticketCode();
            visitor.comesToTimesOf(SPECIALTY).takesTime();
            visitor.page.waitForURL("**/booking/consent?*");
            visitor.agrees();
            visitor.page.locator("#same").click();
            assertThat(visitor.page.locator("[data-rule=onePerSpecialty]").textContent())
                    .contains("Калининград (UTC+2)");
            assertThat(violations(visitor)).isEmpty();
            visitor.page.locator("[data-rule=onePerSpecialty] button").click();
            visitor.page.waitForURL("**/ticket");
            assertThat(visitor.ticketCode()).isEqualTo(code);
            visitor.cancels();
        }
    }

    /** After the clinic's cut-off: told before it is booked, and for a while it may be taken back all the same. */
    @Test
    void visitThatIsTooNearToBeChangedIsToldBeforeItIsBooked() throws Exception {
        Town town = Town.at(Place.apart("ZZ", 10), product::asOwner, Protection.unreadable());
        Doctor doctor = town.clinic(row -> row.with("cancel_hours", 240)).doctor();
        doctor.slots(LocalDateTime.now(Clock.systemUTC()).plusDays(2).withNano(0), 2);
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/booking/day?post=" + doctor.post());
            visitor.page.locator("a.day").first().click();
            visitor.takesTime().agrees().saysWho(PATIENT);
            assertThat(visitor.page.locator("[data-until]").textContent()).contains("только до");
            visitor.books();
            visitor.page.waitForURL("**/ticket?booked=1");
            assertThat(visitor.page.locator("a[href='/ticket/cancel']").count()).isOne();
            String code = visitor.ticketCode().replace("-", "");

            bookedMinutesAgo(code, 16);
            visitor.opens("/ticket");
            assertThat(visitor.page
                            .locator("a[href='/ticket/cancel'], a[href*='move=1']")
                            .count())
                    .isZero();
            assertThat(visitor.opens("/ticket/cancel").page.url()).endsWith("/ticket");

            bookedMinutesAgo(code, 14);
            visitor.cancels();
        }
    }

    private static void bookedMinutesAgo(String code, int minutes) throws Exception {
        try (var owner = product.asOwner();
                PreparedStatement update = owner.prepareStatement(
                        "UPDATE appointment SET booked_at = UTC_TIMESTAMP() - INTERVAL ? MINUTE WHERE code = ?")) {
            update.setInt(1, minutes);
            update.setString(2, code);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
