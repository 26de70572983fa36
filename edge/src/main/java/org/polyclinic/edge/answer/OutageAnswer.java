package org.polyclinic.edge.answer;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.polyclinic.shared.resilience.Outage;

/** While the database is away the answer is 503, which says to come again, and the log gets one line and no trace. */
public class OutageAnswer implements Filter {
    /** After how many seconds another try makes sense. */
    public static final String RETRY_AFTER = "5";

    private static final String CAUSE = OutageAnswer.class.getName();

    /** What the answer to this request is about, for its page of errors and the log; empty: no outage. */
    public static Optional<Throwable> cause(ServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(CAUSE));
    }

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
            answer.setHeader("Retry-After", RETRY_AFTER);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
