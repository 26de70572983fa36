package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.system.pages.PagesIT.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;

/** A kiosk: large targets, its own keyboard, and nothing of a patient left behind (KIOSK-1 to KIOSK-4). */
@PageTest
class KioskIT {

    private static final DemoPatient ADULT = DemoRegion.people().get(0);

    private static final String SPECIALTY = "Хирургия";
    private static final int LEAST = 64;

    private final Browsers browsers;

    KioskIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void patientPrintsTicketAndLeavesNothing() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.comesToTimesOf(SPECIALTY).takesTime().agrees();
            typeOnScreen(kiosk, "#policyNumber", ADULT.policyNumber());
            typeOnScreen(kiosk, "#documentNumber", ADULT.documentNumber());
            typeOnScreen(kiosk, "#birthDate", "17041988");
            assertThat(violations(kiosk)).isEmpty();
            kiosk.presses("#next");
            kiosk.books();
            assertThat(kiosk.heading().textContent()).isEqualTo("Вы успешно записались на приём!");
            assertThat(kiosk.page.locator("#exit-left").textContent()).matches("\\d+");
            assertThat(violations(kiosk)).isEmpty();
            String code = kiosk.ticketCode();
            kiosk.page.locator("a[href='/kiosk/restart']").last().click();
            assertNothingLeft(kiosk, code);
            giveBack(code);
        }
    }

    private static void assertNothingLeft(Visitor kiosk, String code) {
        kiosk.page.waitForURL(url -> url.matches(".*/kiosk/?"));
        for (int i = 0; i < 4; i++) {
            kiosk.page.goBack();
            assertThat(kiosk.page.content()).doesNotContain(ADULT.name().surname(), ADULT.policyNumber(), code);
        }
        assertThat(kiosk.page.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        kiosk.opens("/kiosk/done");
        assertThat(kiosk.page.url()).matches(".*/kiosk/?");
        assertThat(kiosk.context.cookies())
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrderElementsOf(List.of("view", "kiosk", "polyclinic"));
    }

    private static void typeOnScreen(Visitor kiosk, String field, String digits) {
        kiosk.page.focus(field);
        for (char digit : digits.toCharArray()) {
            kiosk.page
                    .locator("#keyboard button", new Page.LocatorOptions().setHasText(String.valueOf(digit)))
                    .first()
                    .click();
        }
    }

    private void giveBack(String code) {
        try (Visitor home = browsers.visitor()) {
            home.findsTicket(code, ADULT).cancels();
        }
    }

    @Test
    void everythingPressedIsLargeEnoughForFinger() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.comesToTimesOf(SPECIALTY);
            for (var target :
                    kiosk.page.locator("main button, main a.choice, #restart").all()) {
                BoundingBox box = target.boundingBox();
                assertThat(Math.min(box.height, LEAST)).as(target.textContent()).isEqualTo(LEAST);
            }
            assertThat(violations(kiosk)).isEmpty();
        }
    }

    @Test
    void abandonedKioskStartsAgainWithNothingLeft() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.hasClockOfItsOwn();
            kiosk.comesToTimesOf(SPECIALTY);
            String times = kiosk.page.url();
            String time = kiosk.page.locator("button.time").first().textContent();
            kiosk.takesTime().agrees();
            kiosk.page.fill("#policyNumber", ADULT.policyNumber());
            kiosk.page.clock().runFor(60_000);
            kiosk.page.locator("h1").click();
            kiosk.page.clock().runFor(45_000);
            assertThat(kiosk.page.inputValue("#policyNumber")).isEqualTo(ADULT.policyNumber());
            kiosk.page.clock().runFor(91_000);
            assertNothingLeft(kiosk, ADULT.policyNumber());
            kiosk.page.navigate(times);
            assertThat(kiosk.page.locator("button.time").first().textContent()).isEqualTo(time);
        }
    }

    @Test
    void ticketLeavesTheScreenByItself() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.hasClockOfItsOwn();
            kiosk.comesToTimesOf(SPECIALTY).takesTime().agrees().saysWho(ADULT).books();
            String code = kiosk.ticketCode();
            kiosk.page.clock().runFor(10_000);
            kiosk.page.locator("h1").click();
            kiosk.page.clock().runFor(12_000);
            assertNothingLeft(kiosk, code);
            giveBack(code);
        }
    }

    @Test
    void unknownPatientIsSentToTheDesk() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.comesToTimesOf(SPECIALTY).takesTime().agrees();
            kiosk.saysWho(ADULT.policyNumber(), "999999", ADULT.birthDate());
            assertThat(kiosk.page.locator(".summary").textContent())
                    .contains("Вход невозможен, проверьте, что данные введены верно", "регистратуру");
            kiosk.page.locator("#restart").click();
            kiosk.page.waitForURL(url -> url.matches(".*/kiosk/?"));
        }
    }

    @Test
    void refusedConsentEndsWithNothingStored() {
        try (Visitor kiosk = browsers.kiosk()) {
            kiosk.comesToTimesOf(SPECIALTY).takesTime();
            kiosk.page.locator("#refuse").click();
            assertThat(kiosk.heading().textContent()).isEqualTo("Вы отказались от согласия");
            kiosk.page.goBack();
            kiosk.page.waitForLoadState();
            assertThat(kiosk.page.locator("#accept").count()).isZero();
        }
    }

    @Test
    void kioskSeesNoPagesOfTheSiteAndOthersNoKiosk() {
        try (Visitor kiosk = browsers.kiosk();
                Visitor stranger = browsers.visitor()) {
            assertThat(kiosk.opens("/ticket/find").page.url()).matches(".*/kiosk/?");
            assertThat(stranger.opens("/kiosk").page.url()).endsWith("/kiosk/enrol");
            assertThat(stranger.opens("/kiosk/done").page.url()).endsWith("/kiosk/enrol");
        }
    }
}
