package org.polyclinic.system.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.town.http.Api;

/**
 * No test but a tool to look with: a picture of every page of site and kiosk, at three widths, in both languages and all
 * themes, in {@code target/gallery}. It runs only when it is named, see CONTRIBUTING. {@code -Dgallery.looks=ru-light}
 * takes only those looks.
 */
@PageTest
class Gallery {

    private static final Path FOLDER = Path.of(System.getProperty("gallery.folder", "target/gallery"));
    private static final List<Integer> SITE = List.of(360, 768, 1440);
    private static final Map<Integer, Integer> KIOSK = new TreeMap<>(Map.of(1080, 1920, 1280, 1024, 1920, 1080));
    private static final List<String> LOOKS =
            List.of(System.getProperty("gallery.looks", "ru-light,en-light,ru-dark,en-dark,ru-contrast,en-contrast")
                    .split(","));
    private static final String SPECIALTY = "Оториноларингология";

    private static Browsers browsers;
    private static DemoPatient adult;
    private static DemoPatient uninsured;
    private static String doctor;
    private static String clinic;

    @BeforeAll
    static void open(Browsers shared, Api api) throws Exception {
        browsers = shared;
        adult = DemoRegion.people().get(0);
        uninsured = DemoRegion.people().get(2);
        var post = api.get("availability?size=1&onlyFree=true")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("post");
        doctor = post.get("doctorId").getAsString();
        clinic = post.get("clinicId").getAsString();
    }

    @Test
    void site() {
        try (Visitor visitor = browsers.visitor()) {
            Map<String, String> pages = new TreeMap<>();
            pages.put("10-landing", "/");
            pages.put("11-doctors", "/doctors?q=кардиолог");
            pages.put("12-doctors-filters", "/doctors?free=1");
            pages.put("13-doctors-none", "/doctors?q=nobodyatall");
            pages.put("14-doctor", "/doctor?id=" + doctor);
            pages.put("15-clinics", "/clinics");
            pages.put("16-clinic", "/clinic?id=" + clinic);
            pages.put("17-services", "/services?clinic=" + clinic);
            pages.put("18-help", "/help");
            pages.put("19-find", "/ticket/find");
            pages.put("20-not-found", "/no-such-page");
            pages.put("21-leave", "/leave");
            pages.put("22-enrol", "/kiosk/enrol");
            pages.forEach((name, path) -> pictures(visitor.opens(path), name));
        }
    }

    @Test
    void versionForVisuallyImpaired() {
        try (Visitor visitor = browsers.visitor(768, "ru-contrast-3-wide-off-on")) {
            for (int width : SITE) {
                visitor.page.setViewportSize(width, 900);
                Stream.of("/", "/doctors", "/booking/clinic", "/ticket/find")
                        .forEach(path ->
                                picture(visitor.opens(path).page, "70-vision-" + width + path.replace('/', '-')));
                visitor.comesToTimesOf(SPECIALTY);
                picture(visitor.page, "71-vision-" + width + "-time");
                visitor.takesTime().agrees();
                picture(visitor.page, "71-vision-" + width + "-identify");
            }
        }
    }

    @Test
    void booking() {
        try (Visitor visitor = browsers.visitor()) {
            pictures(visitor.opens("/booking/clinic"), "30-clinic");
            visitor.choose(Visitor.CLINIC);
            pictures(visitor, "31-specialty");
            visitor.choose(SPECIALTY);
            if (visitor.page.url().contains("pick=1")) {
                pictures(visitor, "32-service");
                visitor.page.locator(".rows .pick").first().click();
            }
            pictures(visitor, "33-doctor");
            visitor.page.locator(".rows .pick").first().click();
            pictures(visitor, "34-day");
            visitor.page.locator("a.day").nth(4).click();
            pictures(visitor, "35-time");
            pictures(visitor.opens(path(visitor) + "&gone=1"), "36-time-gone");
            try (Visitor rival = browsers.visitor()) {
                rival.page.navigate(visitor.page.url());
                visitor.takesTime();
                pictures(rival.takesTime(), "37-time-taken");
            }
            pictures(visitor, "40-consent");
            visitor.agrees();
            pictures(visitor, "41-identify");
            String identify = path(visitor);
            visitor.presses("#next");
            pictures(visitor, "42-identify-errors");
            visitor.opens(identify).saysWho(uninsured);
            pictures(visitor, "43-refusals");
            visitor.page.locator("button[name=take]").click();
            visitor.page.waitForURL("**/booking/consent?*");
            visitor.agrees().page.locator("#another").click();
            visitor.agrees().saysWho(adult);
            pictures(visitor, "44-confirm");
            visitor.books();
            ticket(visitor);
        }
    }

    @Test
    void afterTooManyTries() {
        DemoPatient victim = DemoRegion.people().get(1);
        try (Visitor visitor = browsers.visitor()) {
            visitor.comesToTimesOf(SPECIALTY).takesTime().agrees();
            for (int i = 0; i < 6; i++) {
                visitor.saysWho(victim.policyNumber(), "999999", victim.birthDate());
            }
            pictures(visitor, "45-second-document");
        }
    }

    private static void ticket(Visitor visitor) {
        visitor.page.waitForURL("**/ticket?booked=1");
        pictures(visitor, "50-booked");
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        pictures(visitor, "51-print");
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        pictures(visitor.opens("/ticket/cancel"), "52-cancel");
        pictures(visitor.movesTo("Хирургия"), "59-move-service");
        visitor.opens("/ticket").page.locator("a[href*='move=1']").click();
        pictures(visitor, "53-move-day");
        visitor.page.locator("a.day").last().click();
        pictures(visitor, "54-move-time");
        visitor.takesTime();
        pictures(visitor, "55-move");
        visitor.presses("#doMove");
        pictures(visitor, "56-moved");
        visitor.cancels();
        pictures(visitor, "57-cancelled");
        visitor.page.locator(".foot a[href='/leave']").click();
        pictures(visitor, "58-leave");
    }

    /** The picture of the README, to be copied to docs/images. */
    @Test
    void readme() {
        try (Visitor visitor = browsers.visitor(1280, "ru-light-1-normal-on-off")) {
            visitor.page.setViewportSize(1280, 800);
            visitor.comesToTimesOf("Офтальмология");
            visitor.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("choose-time.png")));
        }
    }

    @Test
    void kiosk() {
        try (Visitor kiosk = browsers.kiosk()) {
            kioskPictures(kiosk, "80-start");
            kioskPictures(kiosk.opens("/booking/clinic"), "81-clinic");
            kiosk.choose(Visitor.CLINIC);
            kioskPictures(kiosk, "82-specialty");
            kiosk.choose(SPECIALTY);
            if (kiosk.page.url().contains("pick=1")) {
                kioskPictures(kiosk, "83-service");
                kiosk.page.locator(".rows .pick").first().click();
            }
            kioskPictures(kiosk, "84-doctor");
            kiosk.page.locator(".rows .pick").first().click();
            kioskPictures(kiosk, "85-day");
            kiosk.page.locator("a.day").nth(4).click();
            kioskPictures(kiosk, "86-time");
            kiosk.takesTime();
            kioskPictures(kiosk, "87-consent");
            kiosk.agrees();
            kioskPictures(kiosk, "88-identify");
            String identify = path(kiosk);
            kiosk.presses("#next");
            kioskPictures(kiosk, "89-identify-errors");
            kiosk.opens(identify).saysWho(adult);
            kioskPictures(kiosk, "90-confirm");
            kiosk.books().page.waitForURL("**/kiosk/done");
            kioskPictures(kiosk, "91-done");
            String code = kiosk.ticketCode();
            kiosk.opens("/booking/refused");
            kioskPictures(kiosk, "92-refused");
            giveBack(code);
        }
    }

    private static void giveBack(String code) {
        try (Visitor home = browsers.visitor()) {
            home.findsTicket(code, adult);
            home.cancels();
        }
    }

    private static String path(Visitor visitor) {
        return visitor.page.url().replaceFirst("https?://[^/]+", "").replaceAll("[?&]prefer=[^&]*", "");
    }

    private static void pictures(Visitor visitor, String name) {
        for (String look : LOOKS) {
            visitor.context.addCookies(
                    List.of(new Cookie("view", look + "-1-normal-on-off").setUrl(visitor.page.url())));
            visitor.page.reload();
            for (int width : SITE) {
                visitor.page.setViewportSize(width, 900);
                picture(visitor.page, look + "-" + width + "-" + name);
            }
        }
        visitor.context.addCookies(List.of(new Cookie("view", "ru-light-1-normal-on-off").setUrl(visitor.page.url())));
        visitor.page.reload();
    }

    /** A kiosk has its wishes in the session; a keyboard on the screen is shown where there is one. */
    private static void kioskPictures(Visitor kiosk, String name) {
        boolean posted = name.endsWith("errors");
        for (String look : LOOKS) {
            String[] wishes = look.split("-");
            if (!posted) {
                kiosk.wishes("language:" + wishes[0]).wishes("theme:" + wishes[1]);
            }
            KIOSK.forEach((width, height) -> {
                kiosk.page.setViewportSize(width, height);
                if (kiosk.page.locator("#policyNumber").count() > 0) {
                    kiosk.page.focus("#policyNumber");
                }
                kiosk.page.screenshot(
                        new Page.ScreenshotOptions().setPath(FOLDER.resolve(look + "-" + width + "-" + name + ".png")));
            });
        }
        if (!posted) {
            kiosk.wishes("language:ru");
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
    }
}
