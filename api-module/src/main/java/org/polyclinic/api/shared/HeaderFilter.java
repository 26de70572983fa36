package org.polyclinic.api.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.polyclinic.edge.answer.SafeHeaders;

/**
 * Headers of every answer, errors of the container among them. Nothing is stored by caches unless a resource of the
 * catalogue says otherwise. A request with headers that cannot be read goes no further.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class HeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PRINTABLE = Pattern.compile("[\\t\\x20-\\x7e]*");
    private static final int ACCEPTED = 0;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SafeHeaders.set(request, response, "default-src 'none'; frame-ancestors 'none'", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        int refusal = request.getDispatcherType() == DispatcherType.REQUEST ? refusal(request) : ACCEPTED;
        if (refusal == ACCEPTED) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    /** What the framework cannot read it answers with a bare 400 that no mapper sees; the server lets all octets pass. */
    private static int refusal(HttpServletRequest request) {
        boolean printable = Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .allMatch(value -> PRINTABLE.matcher(value).matches());
        if (!printable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return isMediaType(request.getHeader("Content-Type"))
                ? ACCEPTED
                : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }

    private static boolean isMediaType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
