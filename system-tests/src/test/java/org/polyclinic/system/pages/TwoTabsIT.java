package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;

/** One browser, two tabs: what a form shows is what it does, or it says why not and how to go on. */
@PageTest
class TwoTabsIT {
    private static final String SPECIALTY = "Офтальмология";
    private static final DemoPatient FIRST = DemoRegion.people().get(0);
    private static final DemoPatient SECOND = DemoRegion.people().get(1);

    private final Browsers browsers;

    TwoTabsIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void otherPatientIsNeverBookedUnseen() {
        try (Visitor a = browsers.visitor()) {
            a.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(FIRST);
            Visitor b = a.anotherTab(a.page.url().replace("/booking/confirm", "/booking/identify"));
            b.page.locator("#another").click();
            a.books();
            assertThat(a.page.url()).contains("/booking/consent").contains("another=1");
            assertThat(a.page.locator(".notice").first().textContent()).contains("другого пациента");
            b.agrees().saysWho(SECOND);
            assertNothingBooked(a);
        }
    }

    @Test
    void checkPageOfAnotherPatientIsShownAgain() {
        try (Visitor a = browsers.visitor()) {
            a.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(FIRST);
            String check = a.page.url();
            Visitor b = a.anotherTab(check);
            // what tab A would have sent when it was drawn for somebody else who may be booked
            b.page.evaluate("document.querySelector('[name=drawnFor]').value = '0'.repeat(32)");
            b.books();
            assertThat(b.page.url()).isEqualTo(check);
            assertThat(b.page.locator(".summary").textContent())
                    .contains("другого пациента")
                    .contains(FIRST.name().surname());
            assertNothingBooked(b);
            b.books();
            b.page.waitForURL("**/ticket?booked=1");
            b.cancels();
        }
    }

    private static void assertNothingBooked(Visitor visitor) {
        assertThat(visitor.context.request().get(visitor.address("/ticket")).url())
                .endsWith("/ticket/find");
    }

    @Test
    void timeChosenInTheOtherTabIsTheOneThatIsKept() {
        try (Visitor a = browsers.visitor()) {
            a.comesToTimesOf(SPECIALTY);
            String times = a.page.url();
            a.takesTime();
            a.anotherTab(times).takesTime();
            a.agrees();
            assertThat(a.page.url()).contains("gone=elsewhere");
            a.page.locator(".notice a").click();
            assertThat(a.page.url()).contains("/booking/consent");
            assertThat(a.page.locator("#accept").isVisible()).isTrue();
        }
    }

    @Test
    void ticketThatChangedIsNotCancelledUnseen() {
        try (Visitor a = browsers.visitor()) {
            books(a);
            a.opens("/ticket/cancel").page.fill("#reason", "Не смогу прийти");
            BookingPathIT.moveAndUndo(a.anotherTab("/ticket"));
            a.presses("#doCancel");
            assertThat(a.page.url()).endsWith("/ticket/cancel");
            assertThat(a.page.locator(".summary").textContent()).contains("запись изменилась");
            assertThat(a.page.inputValue("#reason")).isEqualTo("Не смогу прийти");
            a.presses("#doCancel");
            a.page.waitForURL("**/ticket?cancelled=1");
        }
    }

    @Test
    void cancelledTicketShowsNoFormThatCannotSucceed() {
        try (Visitor a = browsers.visitor()) {
            books(a);
            a.opens("/ticket/cancel");
            a.anotherTab("/ticket").cancels();
            a.presses("#doCancel");
            a.page.waitForURL("**/ticket?cancelled=1");
            assertThat(a.heading().textContent()).isEqualTo("Запись отменена");
            for (String page : List.of("/ticket/cancel", "/ticket/move")) {
                assertThat(a.opens(page).page.url()).as(page).endsWith("/ticket");
            }
        }
    }

    @Test
    void afterSigningOutInTheOtherTabNothingIsDone() {
        try (Visitor a = browsers.visitor()) {
            a.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(FIRST);
            Page b = a.anotherTab("/leave").page;
            b.locator("#doLeave").click();
            a.books();
            assertThat(a.page.url()).contains("/booking/time").contains("gone=1");
            assertThat(a.page.locator(".notice").first().textContent()).contains("выглядит занятым");
            assertNothingBooked(a);
        }
    }

    /** Reload, back and a bookmark lead to the same step after a mistake, too. */
    @Test
    void mistakeKeepsTheAddressOfTheStep() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            String step = visitor.page.url();
            visitor.page.fill("#policyNumber", "1");
            visitor.presses("#next");
            assertThat(visitor.page.locator(".summary").isVisible()).isTrue();
            assertThat(visitor.page.url()).isEqualTo(step);
        }
    }

    private static void books(Visitor visitor) {
        visitor.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(FIRST).books();
        visitor.page.waitForURL("**/ticket?booked=1");
    }
}
