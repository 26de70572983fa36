package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.system.pages.PagesIT.violations;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.town.Clinic;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town;

/** What cannot be booked is told with a way on and kept from nobody; what can be changed for a short while only is told before. */
@PageTest
class RefusalsIT {
    private static final String SPECIALTY = "Офтальмология";
    private static final DemoPatient PATIENT = DemoRegion.people().get(0);
    private static final DemoPatient UNINSURED = DemoRegion.people().get(2);

    private final Browsers browsers;
    private final RunningProduct product;

    RefusalsIT(Browsers browsers, RunningProduct product) {
        this.browsers = browsers;
        this.product = product;
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

    @Test
    void timeThatWasClosedIsRefusedWhereItIsPressed() throws Exception {
        Doctor doctor = town().clinic().doctor();
        doctor.slots(inDays(3), 2);
        try (Visitor visitor = browsers.visitor()) {
            comesToTimesOf(doctor, visitor);
            update("UPDATE slot SET closed = TRUE WHERE post_id = ?", doctor.post());
            visitor.takesTime();
            assertThat(visitor.page.locator("[data-rule=slotOpen] a").textContent())
                    .contains("Выбрать другое время");
            assertThat(visitor.page.locator("[role=alert]").textContent()).doesNotContain("больше не держим");
            assertThat(violations(visitor)).isEmpty();
        }
    }

    @Test
    void visitIsNotMovedOverAnotherOne() throws Exception {
        Clinic clinic = town().clinic();
        Doctor doctor = clinic.doctor();
        Doctor other = clinic.doctor();
        doctor.slots(inDays(3), 2);
        other.slots(inDays(3).plusMinutes(10), 1);
        try (Visitor visitor = browsers.visitor();
                Visitor again = browsers.visitor()) {
            comesToTimesOf(other, again).takesTime().agrees().saysWho(PATIENT).books();
            comesToTimesOf(doctor, visitor)
                    .takesTime()
                    .agrees()
                    .saysWho(PATIENT)
                    .books();
            visitor.page.locator("a[href*='move=1']").click();
            visitor.page.locator("a.day").first().click();
            visitor.takesTime().page.locator("#doMove").click();
            assertThat(visitor.page.locator("[data-rule=overlap] a").textContent())
                    .contains("Выбрать другое время");
            assertThat(visitor.page.locator("#doMove").count()).isZero();
            assertThat(violations(visitor)).isEmpty();
            visitor.page.locator("[data-rule=overlap] a").click();
            assertThat(visitor.page.locator("button.time").count()).isOne();
            visitor.cancels();
            again.cancels();
        }
    }

    /** After the clinic's cut-off: told before it is booked, and for a while it may be taken back all the same. */
    @Test
    void visitThatIsTooNearToBeChangedIsToldBeforeItIsBooked() throws Exception {
        Doctor doctor = town().clinic(row -> row.with("cancel_hours", 240)).doctor();
        doctor.slots(inDays(2), 2);
        try (Visitor visitor = browsers.visitor()) {
            comesToTimesOf(doctor, visitor).takesTime().agrees().saysWho(PATIENT);
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

    private Town town() {
        return Town.at(Place.apart("ZZ", 10), product::asOwner, Protection.unreadable());
    }

    /** In the middle of a day, so that slots after it are of the same. */
    private static LocalDateTime inDays(int days) {
        return LocalDateTime.now(Clock.systemUTC()).toLocalDate().plusDays(days).atTime(12, 0);
    }

    private static Visitor comesToTimesOf(Doctor doctor, Visitor visitor) {
        visitor.opens("/booking/day?post=" + doctor.post());
        visitor.page.locator("a.day").first().click();
        return visitor;
    }

    private void bookedMinutesAgo(String code, int minutes) throws Exception {
        update("UPDATE appointment SET booked_at = UTC_TIMESTAMP() - INTERVAL ? MINUTE WHERE code = ?", minutes, code);
    }

    private void update(String sql, Object... values) throws Exception {
        try (var owner = product.asOwner();
                PreparedStatement update = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i].toString());
            }
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
