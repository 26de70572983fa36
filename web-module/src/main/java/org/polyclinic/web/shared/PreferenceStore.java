package org.polyclinic.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.polyclinic.edge.request.Languages;

/** Where wishes are kept: a cookie, but on a kiosk the session, which ends with the visit. */
final class PreferenceStore {

    private static final String NAME = "view";
    private static final Duration KEPT = Duration.ofDays(365);

    private PreferenceStore() {}

    static Preferences read(HttpServletRequest request) {
        if (Identity.of(request).kiosk()) {
            return Preferences.parse((String) request.getSession().getAttribute(NAME), "ru");
        }
        return Preferences.parse(cookie(request), language(request));
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, Preferences preferences, boolean secure) {
        if (Identity.of(request).kiosk()) {
            request.getSession().setAttribute(NAME, preferences.text());
            return;
        }
        Cookie cookie = new Cookie(NAME, preferences.text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String language(HttpServletRequest request) {
        return Languages.negotiated(request.getHeader("Accept-Language")).getLanguage();
    }
}
