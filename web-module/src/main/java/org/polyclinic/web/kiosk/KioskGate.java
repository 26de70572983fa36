package org.polyclinic.web.kiosk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.polyclinic.web.shared.Identity;

/**
 * A registered device sees the pages of the kiosk and of booking, everybody else only the registration of a device.
 * The session of a device is opened here from its cookie.
 */
public class KioskGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern ALLOWED =
            Pattern.compile("/(kiosk|booking)(/.*)?|/ticket\\.svg|/jakarta\\.faces\\.resource/.*");

    /** Shown after the session has ended, so the device comes here as a stranger. */
    private static final String REFUSED = "/booking/refused";

    @Inject
    private transient KioskDevice device;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Identity identity = Identity.of(request);
        if (path.startsWith("/jakarta.faces.resource/") || path.equals("/kiosk/enrol")) {
            chain.doFilter(request, response);
        } else if (!identity.kiosk() && device.recognised(request, response)) {
            redirect(response, path.equals(REFUSED) ? REFUSED : "/kiosk");
        } else if (identity.kiosk() && !ALLOWED.matcher(path).matches()) {
            redirect(response, "/kiosk");
        } else if (!identity.kiosk() && path.matches("/kiosk(/.*)?")) {
            redirect(response, "/kiosk/enrol");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
