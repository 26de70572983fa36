package org.polyclinic.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Forms of other sites are refused, and forms written into an address, which any site may send somebody to: state changes
 * by POST only. Pages keep no view state, so nothing expires; a browser tells where a form comes
 * from with Sec-Fetch-Site or, over plain HTTP, with Origin, and neither can be set by a page.
 */
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FACES = "jakarta.faces.";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean fine = READING.contains(request.getMethod()) ? !form(request) : own(request);
        if (fine) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What Faces would take for a form that was sent. */
    private static boolean form(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream().anyMatch(name -> name.startsWith(FACES));
    }

    private boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? ownOrigin(request) : site.equals("same-origin");
    }

    private boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || !origin.matches("https?://[^/?#\\s]+")) {
            return false;
        }
        String authority = origin.substring(origin.indexOf("//") + 2);
        String published = URI.create(settings.text(Setting.PUBLIC_URL)).getAuthority();
        return authority.equals(request.getHeader("Host")) || authority.equals(published);
    }
}
