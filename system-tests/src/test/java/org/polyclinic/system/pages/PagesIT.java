package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.town.http.Api;

/** Every page that needs no patient: accessible in both languages and all themes, and fit for a small telephone. */
@PageTest
class PagesIT {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    private static Browsers browsers;
    private static List<String> pages;
    private static JsonArray clinics;

    @BeforeAll
    static void open(Browsers shared, Api api) throws Exception {
        browsers = shared;
        clinics = api.get("clinics?size=100").json().getAsJsonArray("items");
        String offer = "availability?size=1&onlyFree=true";
        var post = api.get(offer)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("post");
        String postId = post.get("id").getAsString();
        String clinicId = post.get("clinicId").getAsString();
        pages = List.of(
                "/",
                "/doctors",
                "/doctors?q=кардиолог&free=1",
                "/doctors?q=nobodyatall",
                "/doctor?id=" + post.get("doctorId").getAsString(),
                "/clinics",
                "/clinic?id=" + clinicId,
                "/consent?clinic=" + clinicId,
                "/services?clinic=" + clinicId,
                "/help",
                "/ticket/find",
                "/booking/clinic",
                "/booking/service?clinic=" + clinicId,
                "/booking/doctor?clinic=" + clinicId,
                "/booking/day?post=" + postId,
                "/booking/time?post=" + postId,
                "/booking/refused",
                "/kiosk/enrol",
                "/no-such-page");
    }

    static Stream<String> languagesAndThemes() {
        return Stream.of("ru", "en").flatMap(language -> THEMES.stream().map(theme -> language + "-" + theme));
    }

    @ParameterizedTest
    @MethodSource("languagesAndThemes")
    void everyPageIsAccessible(String languageAndTheme) {
        try (Visitor visitor = browsers.visitor(1280, languageAndTheme + "-1-normal-on-off")) {
            for (String path : pages) {
                visitor.opens(path);
                assertThat(violations(visitor)).as(path).isEmpty();
                assertThat(visitor.heading().count()).as(path).isEqualTo(1);
            }
            assertThat(visitor.complaints).isEmpty();
        }
    }

    static List<String> violations(Visitor visitor) {
        return new AxeBuilder(visitor.page)
                .analyze().getViolations().stream().map(PagesIT::text).toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Test
    void noPageScrollsSidewaysOnSmallTelephone() {
        try (Visitor visitor = browsers.visitor(360, "ru-light-1-normal-on-off")) {
            for (String path : pages) {
                assertThat(visitor.opens(path).scrollsSideways()).as(path).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768})
    void versionForVisuallyImpairedKeepsLargeLettersInsideThePage(int width) {
        try (Visitor visitor = browsers.visitor(width, "ru-contrast-3-wide-off-on")) {
            for (String path : pages) {
                assertThat(visitor.opens(path).scrollsSideways()).as(path).isFalse();
            }
            assertThat(violations(visitor)).isEmpty();
        }
    }

    @Test
    void wishesAreRemembered() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/help?prefer=language:en")
                    .opens("/clinics?prefer=theme:dark")
                    .opens("/");
            assertThat(visitor.page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(visitor.page.getAttribute("html", "data-theme")).isEqualTo("dark");
        }
    }

    @Test
    void lookingAroundLeavesNoSessionAndAllowsNoForeignScript() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/").opens("/doctors").opens("/clinics");
            assertThat(visitor.context.cookies())
                    .extracting(cookie -> cookie.name)
                    .containsExactly("view");
            APIResponse answer = visitor.context.request().get(visitor.page.url());
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void formOfAnotherSiteIsRefused() {
        try (Visitor visitor = browsers.visitor()) {
            var options = com.microsoft.playwright.options.RequestOptions.create()
                    .setHeader("Origin", "https://elsewhere.example")
                    .setData("find=find");
            String address = visitor.opens("/ticket/find").page.url();
            assertThat(visitor.context.request().post(address, options).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void malformedAddressIsNoSuchPage() {
        try (Visitor visitor = browsers.visitor()) {
            String site = visitor.opens("/help").page.url().replace("/help", "");
            Stream.of(
                            "/doctor?id=1",
                            "/clinic",
                            "/clinic?id=00000000-0000-0000-0000-000000000000",
                            "/booking/day?post=%00",
                            "/no/such")
                    .forEach(path -> assertThat(
                                    visitor.context.request().get(site + path).status())
                            .as(path)
                            .isEqualTo(404));
        }
    }

    @Test
    void searchSuggestsAsOneTypesAndKeysChoose() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/");
            visitor.page.locator("#q").pressSequentially("кардио");
            visitor.page.locator("[role=option]").first().waitFor();
            assertThat(violations(visitor)).isEmpty();
            visitor.page.keyboard().press("ArrowDown");
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForURL(url -> url.contains("/doctor"));
            assertThat(visitor.page.locator(".pick").count()).isPositive();
        }
    }

    @Test
    void mapMarksClinicsWithTheNumbersOfTheList() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/clinics");
            List<String> listed = visitor.page.locator(".pin").allTextContents();
            assertThat(listed).hasSizeGreaterThan(5);
            assertThat(visitor.page.locator(".leaflet-marker-icon").allTextContents())
                    .isEqualTo(listed);
        }
    }

    /** Times are the clinic's: whoever lives elsewhere is told where. */
    @Test
    void zoneIsNamedWhereItIsNotTheViewers() {
        try (Visitor moscow = browsers.visitor()) {
            assertThat(zoneNotes(moscow, "Europe/Kaliningrad")).isNotEmpty().containsOnly(true);
            assertThat(zoneNotes(moscow, "Europe/Moscow")).isNotEmpty().containsOnly(false);
        }
    }

    /** Whether they are seen, of the doctors of the first clinic there that has free times. */
    private static List<Boolean> zoneNotes(Visitor visitor, String zone) {
        return StreamSupport.stream(clinics.spliterator(), false)
                .map(clinic -> clinic.getAsJsonObject())
                .filter(clinic -> zone.equals(clinic.get("timeZone").getAsString()))
                .map(clinic -> zoneNotes(visitor, clinic))
                .filter(notes -> !notes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Boolean> zoneNotes(Visitor visitor, JsonObject clinic) {
        visitor.opens("/doctors?free=1&clinic=" + clinic.get("id").getAsString());
        return visitor.page.locator("[data-zone]").all().stream()
                .map(note -> note.isVisible())
                .toList();
    }

    @Test
    void searchIsOfferedAgainAtTheNextVisit() {
        try (Visitor visitor = browsers.visitor()) {
            visitor.opens("/doctors?q=терапевт");
            visitor.page.locator("[data-save]").click();
            visitor.opens("/");
            visitor.page.locator("#saved a").click();
            assertThat(visitor.page.inputValue("#q")).isEqualTo("терапевт");
        }
    }
}
