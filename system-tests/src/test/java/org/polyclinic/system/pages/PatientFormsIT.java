package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;

/** Forms bear with people: bad connections, slow answers, arrow keys, dates. */
@PageTest
class PatientFormsIT {
    private static final DemoPatient PATIENT = DemoRegion.people().get(0);

    private final Browsers browsers;

    PatientFormsIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void nothingTypedIsLostWithoutAConnection() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология").takesTime().agrees();
            visitor.context.setOffline(true);
            visitor.fillsIn(PATIENT.policyNumber(), PATIENT.documentNumber(), PATIENT.birthDate());
            visitor.page.locator("#next").click();
            visitor.page.locator(".told[role=alert]").waitFor();
            assertThat(visitor.page.locator(".told").textContent()).contains("Ничего из введённого не пропало");
            assertThat(visitor.page.inputValue("#policyNumber")).isEqualTo(PATIENT.policyNumber());
            assertThat(visitor.page.inputValue("#birthDate-year"))
                    .isEqualTo(Integer.toString(PATIENT.birthDate().getYear()));
            visitor.context.setOffline(false);
            visitor.presses("#next");
            visitor.page.waitForURL("**/booking/confirm?*");
        }
    }

    @Test
    void pressedTimeShowsThatItWaits() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология");
            visitor.page.evaluate("window.addEventListener('submit', event => event.preventDefault())");
            visitor.takesTime();
            assertThat(visitor.page
                            .locator("button.time.waiting[aria-disabled=true]")
                            .count())
                    .isOne();
            assertThat(visitor.page.locator(".told[role=status]").textContent()).contains("Подождите");
        }
    }

    /** WCAG 3.2.2: a choice changes no context; what depends on it comes beside it. */
    @Test
    void regionIsChosenWithArrowKeysWithoutLosingThePage() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/doctors");
            String address = visitor.page.url();
            visitor.page.locator("details.filters summary").click();
            visitor.page.focus("#region");
            visitor.page.keyboard().press("ArrowDown");
            visitor.page.locator("#city").waitFor();
            visitor.page.keyboard().press("ArrowDown");
            assertThat(visitor.page.url()).isEqualTo(address);
            assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("region");
            assertThat(visitor.page.locator("#city option").count()).isGreaterThan(1);
        }
    }

    @Test
    void birthDateIsAskedInTheOrderOfThePageAndFilledByTheBrowser() {
        try (Visitor visitor = browsers.visitor(360, "en-light-1-normal-on-off")) {
            visitor.opens("/ticket/find");
            assertThat(visitor.page.locator(".date-parts input").evaluateAll("all => all.map(one => one.autocomplete)"))
                    .asString()
                    .isEqualTo("[bday-day, bday-month, bday-year]");
            assertThat(visitor.page.locator(".date-parts label").allTextContents())
                    .containsExactly("Day", "Month", "Year");
            visitor.page.fill("#code", "AAAAAAAAAA");
            visitor.page.fill("#birthDate", "31");
            visitor.page.fill("#birthDate-month", "2");
            visitor.page.fill("#birthDate-year", "1985");
            visitor.presses("#open");
            visitor.page.locator("#birthDate-error").waitFor();
            assertThat(visitor.page.inputValue("#birthDate")).isEqualTo("31");
            assertThat(visitor.page.inputValue("#birthDate-month")).isEqualTo("2");
            assertThat(visitor.page.inputValue("#birthDate-year")).isEqualTo("1985");
            visitor.page.locator(".summary a").first().click();
            assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("birthDate");
        }
    }

    /** Screen readers hear the date of a day on a wide screen, too, and not its number alone. */
    @Test
    void linksOfDaysNameTheirDate() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология");
            visitor.page.locator("a.back").first().click();
            String day = visitor.page.locator("a.day").first().ariaSnapshot();
            assertThat(day).containsPattern("(пн|вт|ср|чт|пт|сб|вс), \\d+ [а-я]+");
        }
    }

    @Test
    void phonesCanBeCalled() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/clinics");
            visitor.page.locator(".pick").first().click();
            assertThat(visitor.page.locator("a[href^='tel:+7']").count()).isPositive();
        }
    }
}
