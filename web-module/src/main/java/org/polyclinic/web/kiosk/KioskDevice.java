package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.polyclinic.kiosk.KioskView;
import org.polyclinic.kiosk.Kiosks;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.web.shared.Identity;
import org.polyclinic.web.shared.Viewer;

/** The secret of a kiosk lives in a cookie of the device; each session of the device is opened with it. */
@RequestScoped
public class KioskDevice {

    private static final String COOKIE = "kiosk";
    /** Browsers keep no cookie longer; it is renewed with every session. */
    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    Kiosks kiosks;

    @Inject
    Settings settings;

    @Inject
    Viewer viewer;

    /** Opens a session of the device the cookie names; a cookie that names none is taken away. */
    boolean recognised(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> secret = secret(request);
        try {
            secret.ifPresent(known -> register(known, request, response));
            return secret.isPresent();
        } catch (BusinessException refused) {
            response.addCookie(cookie("", Duration.ZERO));
            return false;
        }
    }

    /** Makes this browser a kiosk; the boundary refuses a wrong secret. */
    void register(String secret, HttpServletRequest request, HttpServletResponse response) {
        KioskView kiosk = kiosks.open(secret, viewer.getAddress());
        Identity.device(kiosk.id(), kiosk.clinicId()).keep(request);
        response.addCookie(cookie(secret, KEPT));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private Cookie cookie(String secret, Duration kept) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.flag(Setting.SECURE_COOKIES));
        cookie.setMaxAge(Math.toIntExact(kept.toSeconds()));
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
