package org.polyclinic.web.shared;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.polyclinic.edge.limit.BucketTable;
import org.polyclinic.edge.request.VisitorAddress;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Pages that one network address may open in a minute: many more than the people of a clinic's network look at, and fewer
 * than a machine asks for. Styles, scripts and pictures do not count.
 */
public class PageRate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final int TOO_MANY = 429;

    @Inject
    private transient Settings settings;

    @Inject
    private transient VisitorAddress address;

    private transient BucketTable buckets;

    @Override
    public void init() {
        int perMinute = settings.number(Setting.PAGES_PER_MINUTE);
        buckets = new BucketTable(Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.of(address.get()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
        }
    }
}
