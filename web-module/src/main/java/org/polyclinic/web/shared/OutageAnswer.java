package org.polyclinic.web.shared;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.polyclinic.shared.resilience.Outage;

/** While the database is away a page answers 503, which says to come again, and the log gets one line and no trace. */
public class OutageAnswer implements Filter {
    static final String CAUSE = OutageAnswer.class.getName();
    private static final String SECONDS = "10";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Optional<Throwable> outage = Outage.in(e);
            if (response.isCommitted() || outage.isEmpty()) {
                throw e;
            }
            request.setAttribute(CAUSE, outage.get());
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Retry-After", SECONDS);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
