package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;

/** The way to a ticket with Tab and Enter alone, each stop with a ring that is seen. */
@PageTest
class KeyboardIT {

    private static final DemoPatient ADULT = DemoRegion.people().get(0);

    private final Browsers browsers;

    KeyboardIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"ru, Офтальмология", "en, Ophthalmology"})
    void visitIsBookedByKeyboardAlone(String language, String specialty) {
        try (Visitor visitor = browsers.visitor(1280, language + "-auto-1-normal-on-off")) {
            visitor.opens("/booking/clinic");
            skipToContent(visitor);
            book(visitor, specialty);
            visitor.cancels();
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, Офтальмология", "en, Ophthalmology"})
    void visitIsBookedByKeyboardAloneAtTheKiosk(String language, String specialty) {
        try (Visitor kiosk = browsers.kiosk();
                Visitor home = browsers.visitor()) {
            kiosk.wishes("language:" + language).opens("/booking/clinic");
            book(kiosk, specialty);
            home.findsTicket(kiosk.ticketCode(), ADULT).cancels();
        }
    }

    /** The other doctor has none of the services of the ticket: nothing is moved before one of theirs is chosen. */
    @Test
    void serviceOfAMoveIsChosenByKeyboardAlone() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/booking/clinic");
            book(visitor, "Офтальмология");
            visitor.movesTo("Хирургия");
            tabTo(visitor, "#doMove");
            visitor.page.keyboard().press("Enter");
            press(visitor, ".summary a[href='#newService']");
            assertThat(visitor.page.locator("#newService-error").textContent()).startsWith("Выберите услугу");
            tabTo(visitor, "#newService");
            visitor.page.keyboard().press("ArrowDown");
            press(visitor, "#doMove");
            visitor.page.waitForURL("**/ticket?moved=1");
            assertThat(visitor.page.locator(".ticket").textContent()).contains("хирург");
            visitor.cancels();
        }
    }

    private static void skipToContent(Visitor visitor) {
        visitor.page.keyboard().press("Tab");
        assertThat(visitor.page.evaluate("document.activeElement.className")).isEqualTo("skip");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    private static void book(Visitor visitor, String specialty) {
        press(visitor, ".rows .pick:has-text('" + Visitor.CLINIC + "')");
        press(visitor, ".rows .pick:has-text('" + specialty + "')");
        if (visitor.page.url().contains("pick=1")) {
            press(visitor, ".rows .pick");
        }
        press(visitor, ".rows .pick");
        press(visitor, "a.day >> nth=4");
        press(visitor, "button.time");
        press(visitor, "#accept");
        type(visitor, "#policyNumber", ADULT.policyNumber());
        type(visitor, "#documentNumber", ADULT.documentNumber());
        type(visitor, "#birthDate", DateTimeFormatter.ofPattern("dd").format(ADULT.birthDate()));
        type(visitor, "#birthDate-month", DateTimeFormatter.ofPattern("MM").format(ADULT.birthDate()));
        type(visitor, "#birthDate-year", DateTimeFormatter.ofPattern("yyyy").format(ADULT.birthDate()));
        press(visitor, "#next");
        press(visitor, "#book");
        assertThat(visitor.ticketCode()).isNotEmpty();
    }

    /** Tab goes there, Enter presses; an element that no Tab reaches fails the test. */
    private static void press(Visitor visitor, String selector) {
        tabTo(visitor, selector);
        String address = visitor.page.url();
        visitor.page.keyboard().press("Enter");
        visitor.page.waitForURL(url -> !url.equals(address));
    }

    private static void type(Visitor visitor, String selector, String text) {
        tabTo(visitor, selector);
        visitor.page.keyboard().type(text);
    }

    private static void tabTo(Visitor visitor, String selector) {
        Locator target = visitor.page.locator(selector).first();
        target.waitFor();
        for (int i = 0; i < 200; i++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                assertThat(target.evaluate("element => getComputedStyle(element).outline"))
                        .as("a ring around " + selector)
                        .asString()
                        .contains("solid 3px");
                return;
            }
            visitor.page.keyboard().press("Tab");
        }
        throw new AssertionError("No Tab reaches " + selector);
    }
}
