package org.polyclinic.edge.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Nothing is found under a path that two readers could understand in two ways: with steps back, parameters, doubled or
 * encoded separators. Rules that look at the path, here and in a balancer, thus mean what they say.
 */
public class PlainPath extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\]|//|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|25|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @param path as it was sent, not decoded */
    static boolean isPlain(String path) {
        return !AMBIGUOUS.matcher(path).find();
    }
}
