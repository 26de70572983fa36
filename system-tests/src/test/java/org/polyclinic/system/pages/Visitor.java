package org.polyclinic.system.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.polyclinic.launcher.demo.DemoPatient;

/** Somebody in front of the pages, in a browser of their own. */
final class Visitor implements AutoCloseable {

    /** The clinic of the demo region that the first demo patient is enrolled in. */
    static final String CLINIC = "Янтарная";

    final BrowserContext context;
    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final URI site;

    Visitor(BrowserContext context, URI site) {
        this.context = context;
        this.site = site;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The same person in one more tab of the same browser. */
    Visitor anotherTab(String path) {
        return new Visitor(context, site).opens(path);
    }

    String address(String path) {
        return site.resolve(path).toString();
    }

    Visitor opens(String path) {
        page.navigate(address(path));
        return this;
    }

    /** From the first page of the path to the times of a day that has some. */
    Visitor comesToTimesOf(String specialty) {
        opens("/booking/clinic");
        choose(CLINIC);
        choose(specialty);
        if (page.url().contains("pick=1")) {
            page.locator(".rows .pick").first().click();
        }
        page.locator(".rows .pick").first().click();
        page.locator("a.day").nth(4).click();
        return this;
    }

    /** To a time of another doctor for the ticket that is open; the page asks whether to move there. */
    Visitor movesTo(String specialty) {
        comesToTimesOf(specialty);
        String post = page.url().replaceFirst(".*[?&]post=([^&]*).*", "$1");
        opens("/booking/day?move=1&post=" + post);
        page.locator("a.day").nth(4).click();
        return takesTime();
    }

    Visitor choose(String text) {
        page.locator(".rows .pick", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    /** Follows a link of the header such as {@code theme:dark} and is on the same page again. */
    Visitor wishes(String wish) {
        page.navigate(page.url() + (page.url().contains("?") ? "&" : "?") + "prefer=" + wish);
        return this;
    }

    Visitor takesTime() {
        page.locator("button.time").first().click();
        return this;
    }

    Visitor agrees() {
        page.locator("#accept").click();
        return this;
    }

    Visitor saysWho(DemoPatient patient) {
        return saysWho(patient.policyNumber(), patient.documentNumber(), patient.birthDate());
    }

    Visitor saysWho(String policy, String document, LocalDate birthDate) {
        return fillsIn(policy, document, birthDate).presses("#next");
    }

    Visitor fillsIn(String policy, String document, LocalDate birthDate) {
        page.fill("#policyNumber", policy);
        page.fill("#documentNumber", document);
        return types(birthDate);
    }

    /** The button of a form that something was typed into: it is sent a moment later, when the site can be reached. */
    Visitor presses(String button) {
        page.waitForNavigation(() -> page.locator(button).click());
        return this;
    }

    /** Into the three fields of a birth date. */
    Visitor types(LocalDate birthDate) {
        page.fill("#birthDate", Integer.toString(birthDate.getDayOfMonth()));
        page.fill("#birthDate-month", Integer.toString(birthDate.getMonthValue()));
        page.fill("#birthDate-year", Integer.toString(birthDate.getYear()));
        return this;
    }

    Visitor books() {
        page.locator("#book").click();
        return this;
    }

    /** From now on a test may let time go by, on a clock that is years ahead of the product's. */
    Visitor hasClockOfItsOwn() {
        page.clock().install(new Clock.InstallOptions().setTime("2031-01-01T00:00:00Z"));
        return this;
    }

    Visitor findsTicket(String code, DemoPatient patient) {
        opens("/ticket/find");
        page.fill("#code", code);
        types(patient.birthDate());
        presses("#open");
        return this;
    }

    String ticketCode() {
        return page.locator(".ticket-code").textContent().strip();
    }

    /** Gives the booked time back, so that the patient can book again in the next test. */
    void cancels() {
        opens("/ticket/cancel");
        presses("#doCancel");
        page.waitForURL("**/ticket?cancelled=1");
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
