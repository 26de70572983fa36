package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town;

/** The service that was chosen is the one that is booked, and the check page shows which that is. */
@PageTest
class ChosenServiceIT {
    private static final DemoPatient PATIENT = DemoRegion.people().get(0);

    private final Browsers browsers;
    private final RunningProduct product;

    ChosenServiceIT(Browsers browsers, RunningProduct product) {
        this.browsers = browsers;
        this.product = product;
    }

    @Test
    void serviceComesFirst() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/services?category=OUTPATIENT_VISIT&q=офтальмолога");
            String service = visitor.page
                    .locator("th[scope=row]")
                    .first()
                    .textContent()
                    .replaceAll("\\s*B01.*", "")
                    .strip();
            visitor.page.locator(".services td a").first().click();
            visitor.choose(Visitor.CLINIC);
            visitor.page.locator(".rows .pick").first().click();
            visitor.page.locator("a.day").nth(4).click();
            visitor.takesTime().agrees().saysWho(PATIENT);
            assertThat(visitor.page.locator("dl.facts").textContent()).contains(service);
            visitor.books();
            visitor.page.waitForURL("**/ticket?booked=1");
            assertThat(visitor.page.locator(".ticket").textContent()).contains(service);
            visitor.cancels();
        }
    }

    @Test
    void checkPageNamesWhatIsBookedWithoutAWish() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf("Офтальмология").takesTime().agrees().saysWho(PATIENT);
            String facts = visitor.page.locator("dl.facts").textContent();
            visitor.books();
            String service = visitor.page
                    .locator(".ticket dt:text-is('Услуга') + dd")
                    .textContent()
                    .strip();
            assertThat(facts).contains(service);
            visitor.cancels();
        }
    }

    @Test
    void oneOfSeveralExaminationsIsChosenBeforeATime() throws Exception {
        Town town = Town.at(Place.apart("ZZ", 10), product::asOwner, Protection.unreadable());
        Doctor doctor = town.clinic(row -> row.with("cancel_hours", 1)).doctor(town.ownExaminations());
        doctor.offers(town.examination("УЗИ почек", doctor.specialty().id()));
        doctor.slots(LocalDateTime.now(Clock.systemUTC()).plusDays(3).withNano(0), 3);
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/booking/day?post=" + doctor.post());
            assertThat(visitor.page.url()).contains("/booking/service");
            assertThat(visitor.page.locator(".rows .pick").allTextContents())
                    .hasSize(2)
                    .noneMatch(text -> text.contains("Обычный приём"));
            visitor.choose("УЗИ почек");
            visitor.page.locator("a.day").first().click();
            visitor.takesTime().agrees().saysWho(PATIENT);
            assertThat(visitor.page.locator("dl.facts").textContent()).contains("УЗИ почек");
            visitor.books();
            visitor.page.waitForURL("**/ticket?booked=1");
            assertThat(visitor.page.locator(".ticket").textContent()).contains("УЗИ почек");
            visitor.cancels();
        }
    }
}
