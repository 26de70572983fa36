package org.polyclinic.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.edge.answer.SafeHeaders;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Headers every answer carries. Pages have no script or style of their own in them, so the policy needs no nonce: that
 * of PrimeFaces lives in the view map, which would give every anonymous visitor a session.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern HOST = Pattern.compile("https?://[^/]+");
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private transient Settings settings;

    private transient String policy;
    private transient boolean secure;

    @Override
    public void init() {
        secure = settings.flag(Setting.SECURE_COOKIES);
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
                + tiles(settings.text(Setting.TILE_URL))
                + "; font-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SafeHeaders.set(request, response, policy, "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getRequestURI().contains(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** The host of the map tiles; {@code {s}} in it stands for any subdomain. */
    private static String tiles(String template) {
        Matcher address = HOST.matcher(template);
        return address.lookingAt() ? " " + address.group().replace("{s}", "*") : "";
    }
}
