package org.polyclinic.api.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;
import org.polyclinic.edge.limit.BucketTable;
import org.polyclinic.edge.request.VisitorAddress;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Requests per minute of one client, or of one address while the caller is unknown. Every answer tells what is left, in
 * the fields of the IETF draft "RateLimit header fields for HTTP".
 */
@Provider
@PreMatching
@Priority(RateLimitFilter.FIRST)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final int FIRST = 100;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String PROBE = ConsumptionProbe.class.getName();

    private final int perMinute;
    private final BucketTable buckets;

    @Inject
    HttpServletRequest request;

    @Inject
    VisitorAddress address;

    @Inject
    public RateLimitFilter(Settings settings) {
        perMinute = settings.number(Setting.RATE_PER_MINUTE);
        buckets = new BucketTable(Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, WINDOW)
                .build());
    }

    @Override
    public void filter(ContainerRequestContext context) {
        ConsumptionProbe probe = buckets.of(caller()).tryConsumeAndReturnRemaining(1);
        context.setProperty(PROBE, probe);
        if (!probe.isConsumed()) {
            throw RetryLater.in(probe.getNanosToWaitForRefill());
        }
    }

    private String caller() {
        Principal client = request.getUserPrincipal();
        return client == null ? "address:" + address.get() : client.getName();
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (context.getProperty(PROBE) instanceof ConsumptionProbe probe) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            long reset = Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds();
            headers.putSingle("RateLimit-Policy", "\"minute\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
            headers.putSingle("RateLimit", "\"minute\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        }
    }
}
