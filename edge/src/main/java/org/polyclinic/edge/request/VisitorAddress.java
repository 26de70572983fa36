package org.polyclinic.edge.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.polyclinic.shared.network.TrustedProxies;

/** Where the request comes from as limits count it, behind a trusted balancer too. */
@ApplicationScoped
public class VisitorAddress {
    @Inject
    HttpServletRequest request;

    @Inject
    TrustedProxies proxies;

    public String get() {
        return proxies.counted(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
