package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.system.pages.PagesIT.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;

/** From the choice of a clinic to a ticket, and what may go wrong on the way. */
@PageTest
class BookingPathIT {

    private static final DemoPatient ADULT = DemoRegion.people().get(0);

    private static final String SPECIALTY = "Офтальмология";

    private final Browsers browsers;

    BookingPathIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void patientBooksMovesGoesBackAndCancels() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime();
            assertThat(violations(visitor)).isEmpty();
            visitor.agrees();
            assertThat(violations(visitor)).isEmpty();
            visitor.saysWho(ADULT);
            assertThat(violations(visitor)).isEmpty();
            visitor.page.locator("#book").dblclick();
            visitor.page.waitForURL("**/ticket?booked=1");
            assertThat(visitor.heading().textContent()).isEqualTo("Вы успешно записались на приём!");
            assertThat(violations(visitor)).isEmpty();
            assertFiles(visitor);
            assertPrintedOnOnePage(visitor);
            moveAndUndo(visitor);
            visitor.cancels();
            assertThat(visitor.heading().textContent()).isEqualTo("Запись отменена");
            assertThat(visitor.page.url()).doesNotContain(ADULT.policyNumber());
        }
    }

    private static void assertFiles(Visitor visitor) {
        for (String file : List.of("/ticket.pdf", "/ticket.ics", "/ticket.svg")) {
            String address = visitor.page.url().replaceAll("/ticket.*", file);
            assertThat(visitor.context.request().get(address).status()).as(file).isEqualTo(200);
        }
    }

    /** White paper and one sheet, whatever the theme and the size of letters. */
    private static void assertPrintedOnOnePage(Visitor visitor) {
        for (String wish : List.of("theme:dark", "theme:contrast", "size:3", "spacing:wide")) {
            byte[] pdf = visitor.wishes(wish).page.pdf();
            long pages = Pattern.compile("/Type\\s*/Page\\b")
                    .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
            assertThat(pages).as(wish).isOne();
        }
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.page.evaluate("getComputedStyle(document.querySelector('.ticket')).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        visitor.wishes("theme:auto").wishes("size:1").wishes("spacing:normal");
    }

    /** From a ticket to another time and back. */
    static void moveAndUndo(Visitor visitor) {
        String before = visitor.page.locator(".when").first().textContent();
        visitor.page.locator("a[href*='move=1']").click();
        visitor.page.locator("a.day").last().click();
        visitor.takesTime();
        visitor.presses("#doMove");
        assertThat(visitor.page.locator(".when").first().textContent()).isNotEqualTo(before);
        visitor.page.locator("#undo input[type=submit]").click();
        visitor.page.waitForURL("**/ticket?undone=1");
        assertThat(visitor.page.locator(".when").first().textContent()).isEqualTo(before);
    }

    @Test
    void loserOfRaceIsToldAndOfferedOtherTimes() {
        try (Visitor winner = browsers.visitor();
                Visitor loser = browsers.visitor()) {
            winner.comesToTimesOf(SPECIALTY);
            loser.page.navigate(winner.page.url());
            winner.takesTime();
            loser.takesTime();
            assertThat(loser.page.locator(".summary").textContent()).contains("только что заняли");
            assertThat(violations(loser)).isEmpty();
            loser.page.locator("button[name=take]").first().click();
            assertThat(loser.page.url()).contains("/booking/consent");
            refuse(winner);
            refuse(loser);
        }
    }

    private static void refuse(Visitor visitor) {
        visitor.page.locator("#refuse").click();
        visitor.page.waitForURL("**/booking/refused");
    }

    @Test
    void visitorsFromOneAddressKeepOnlySoManyTimes() {
        String address = Browsers.anyAddress();
        try (Visitor visitor = browsers.visitorFrom(address)) {
            for (int held = 0; held < RunningProduct.HOLDS_PER_ADDRESS; held++) {
                visitor.context.clearCookies();
                visitor.comesToTimesOf(SPECIALTY).takesTime();
                assertThat(visitor.page.url()).contains("/booking/consent");
            }
        }
        try (Visitor oneTooMany = browsers.visitorFrom(address);
                Visitor neighbour = browsers.visitor()) {
            oneTooMany.comesToTimesOf(SPECIALTY).takesTime();
            assertThat(oneTooMany.page.locator(".summary").textContent()).contains("столько приёмов, сколько можно");
            assertThat(violations(oneTooMany)).isEmpty();
            neighbour.comesToTimesOf(SPECIALTY).takesTime();
            refuse(neighbour);
        }
    }

    @Test
    void refusedConsentKeepsNothing() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY);
            String times = visitor.page.url();
            String time = visitor.page.locator("button.time").first().textContent();
            visitor.takesTime();
            refuse(visitor);
            visitor.page.navigate(times);
            assertThat(visitor.page.locator("button.time").first().textContent())
                    .isEqualTo(time);
        }
    }

    @Test
    void nothingTypedIsLostOnMistake() {
        try (Visitor visitor = browsers.visitor(360, "ru-light-1-normal-on-off")) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            visitor.saysWho(ADULT.policyNumber(), "000000", ADULT.birthDate());
            assertThat(visitor.page.locator(".summary").textContent())
                    .contains("Вход невозможен, проверьте, что данные введены верно");
            assertThat(visitor.page.evaluate("document.activeElement.className"))
                    .isEqualTo("summary");
            assertThat(visitor.page.inputValue("#policyNumber")).isEqualTo(ADULT.policyNumber());
            assertThat(visitor.page.inputValue("#documentNumber")).isEqualTo("000000");
            assertThat(visitor.page.inputValue("#birthDate") + "." + visitor.page.inputValue("#birthDate-month") + "."
                            + visitor.page.inputValue("#birthDate-year"))
                    .isEqualTo(DateTimeFormatter.ofPattern("d.M.uuuu").format(ADULT.birthDate()));
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(violations(visitor)).isEmpty();
            visitor.page.locator(".utility a[hreflang=en]").click();
            assertThat(visitor.heading().textContent()).isEqualTo("Who is the visit for?");
            visitor.page.locator(".steps a").nth(4).click();
            refuse(visitor);
        }
    }

    @Test
    void mistakeLeadsToItsField() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            visitor.page.fill("#policyNumber", ADULT.policyNumber());
            visitor.presses("#next");
            assertThat(visitor.page.title()).startsWith("Ошибка:");
            visitor.page.locator(".summary a").first().click();
            assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("documentNumber");
            assertThat(visitor.page.getAttribute("#documentNumber", "aria-describedby"))
                    .contains("documentNumber-error");
            assertThat(visitor.page.locator("#documentNumber-error").textContent())
                    .isEqualTo("Введите номер документа");
            visitor.page.locator(".steps a").nth(4).click();
            refuse(visitor);
        }
    }

    @Test
    void everyRuleThatSaysNoIsShown() {
        DemoPatient uninsured = DemoRegion.people().get(2);
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            visitor.saysWho(uninsured);
            assertThat(visitor.page.locator("[data-rule=omsPolicy]").textContent())
                    .contains("Почему так?");
            assertThat(visitor.page.locator("#book").count()).isZero();
            assertThat(violations(visitor)).isEmpty();
        }
    }

    @Test
    void lostSessionLeadsBackToTimesWithEverythingChosen() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime();
            visitor.context.clearCookies();
            visitor.agrees();
            visitor.page.waitForURL(url -> url.contains("/booking/time") && url.contains("gone=1"));
            assertThat(visitor.page.locator("button.time").count()).isPositive();
            Page page = visitor.page;
            assertThat(page.locator(".chosen").textContent()).contains(Visitor.CLINIC);
        }
    }

    @Test
    void pageOfThePathWithoutAnythingChosenLeadsToTheBeginning() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/booking/confirm");
            assertThat(visitor.page.url()).contains("/booking/clinic?gone=1");
            assertThat(visitor.page.locator("[role=status]").first().textContent())
                    .contains("Время больше не держим для вас");
        }
    }

    @Test
    void keptTimeRunsOutBeforeTheEyes() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.hasClockOfItsOwn();
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            visitor.page.clock().runFor(8 * 60_000);
            assertThat(visitor.page.url()).contains("/booking/identify");
            visitor.page.clock().fastForward(60 * 60_000);
            visitor.page.waitForURL(url -> url.contains("/booking/time") && url.contains("gone=1"));
            assertThat(visitor.page.locator("[role=status]").first().textContent())
                    .contains("Время больше не держим для вас");
            assertThat(visitor.page.locator(".chosen").textContent()).contains(Visitor.CLINIC);
            assertThat(violations(visitor)).isEmpty();
            visitor.takesTime();
            refuse(visitor);
        }
    }

    @Test
    void ticketOpensWithCodeAndBirthDateAlone() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY)
                    .takesTime()
                    .agrees()
                    .saysWho(ADULT)
                    .books();
            String code = visitor.ticketCode();
            visitor.context.clearCookies();
            visitor.opens("/ticket");
            visitor.page.fill("#code", code.toLowerCase(java.util.Locale.ROOT));
            visitor.types(ADULT.birthDate());
            visitor.presses("#open");
            assertThat(visitor.ticketCode()).isEqualTo(code);
            visitor.cancels();
        }
    }

    @Test
    void documentIsTakenWithACancellationAndAWrongOneIsToldBesideTheField() throws Exception {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY)
                    .takesTime()
                    .agrees()
                    .saysWho(ADULT)
                    .books();
            Page page = visitor.opens("/ticket/cancel").page;
            page.fill("#reason", "Заболел");
            page.locator("#document").setInputFiles(file("notes.txt", "text/plain", "no document"));
            visitor.presses("#doCancel");
            assertThat(page.locator("#document-error").textContent()).contains("PDF");
            assertThat(page.inputValue("#reason")).isEqualTo("Заболел");
            assertThat(violations(visitor)).isEmpty();

            page.locator("#document").setInputFiles(file("справка.pdf", "application/pdf", "%PDF-1.7 x"));
            visitor.presses("#doCancel");
            page.waitForURL("**/ticket?cancelled=1");
            assertThat(visitor.heading().textContent()).isEqualTo("Запись отменена");
            StrangersIT.assertNothingOnDisk();
        }
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }
}
