package org.polyclinic.edge.limit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.polyclinic.edge.request.VisitorAddress;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Only so many requests of one network address are worked on at a time; one more is sent away before anything of it is
 * read. Otherwise one visitor with slow bodies could have all threads, and others would wait, health checks among them.
 */
public class Crowd extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    private transient Settings settings;

    @Inject
    private transient VisitorAddress address;

    /** Of addresses with requests that are worked on now; there are never more than threads. */
    private transient ConcurrentMap<String, Integer> now;

    private transient int most;

    @Override
    public void init() {
        now = new ConcurrentHashMap<>();
        most = settings.number(Setting.REQUESTS_AT_ONCE_PER_ADDRESS);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String visitor = address.get();
        try {
            if (now.merge(visitor, 1, Integer::sum) > most) {
                response.setHeader("Retry-After", "1");
                response.setHeader("Connection", "close");
                response.setStatus(TOO_MANY);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            now.computeIfPresent(visitor, (key, count) -> count > 1 ? count - 1 : null);
        }
    }
}
