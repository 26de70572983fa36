package org.polyclinic.system.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.polyclinic.launcher.demo.DemoRegion;

/** One browser for all page tests of a class; every visitor in it is a stranger to the others. */
final class Browsers implements AutoCloseable {

    private static final int TIMEOUT = 30_000;

    private final URI site;
    private final Playwright playwright;
    private final Browser browser;

    Browsers(URI site) {
        this.site = site;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("polyclinic.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    Visitor visitor() {
        return visitor(1280, "ru-auto-1-normal-on-off");
    }

    /** Somebody with a window of this width and wishes as the site keeps them in its cookie. */
    Visitor visitor(int width, String wishes) {
        return visitor(width, wishes, anyAddress());
    }

    /** Somebody at this network address. */
    Visitor visitorFrom(String address) {
        return visitor(1280, "ru-auto-1-normal-on-off", address);
    }

    /** An address that nobody else has, so that limits per address concern nobody else. */
    static String anyAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private Visitor visitor(int width, String wishes, String address) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("ru-RU")
                // over TLS the certificate is made for the test, and nobody's browser knows it
                .setIgnoreHTTPSErrors(true)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address))
                .setTimezoneId("Europe/Moscow"));
        context.setDefaultTimeout(TIMEOUT);
        context.addCookies(List.of(new Cookie("view", wishes).setUrl(site.toString())));
        return new Visitor(context, site);
    }

    /** The kiosk of the clinic that {@link Visitor#CLINIC} names, registered and at its start. */
    Visitor kiosk() {
        Visitor kiosk = visitor(1080, "ru-light-1-normal-on-off").opens("/kiosk");
        kiosk.page.fill("#token", DemoRegion.kioskToken("KGD-1"));
        kiosk.presses("#enrolDevice");
        kiosk.page.waitForURL(url -> url.matches(".*/kiosk/?"));
        return kiosk;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
