package org.polyclinic.shared.access;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/**
 * Who calls now. Boundaries are pooled: they ask at each call, and a caller is never injected itself, lest one call see
 * the caller of another.
 */
@ApplicationScoped
public class CurrentCaller {

    @Inject
    SecurityContext container;

    /** @throws EJBAccessException when the interface established no caller */
    public Caller get() {
        return container.getPrincipalsByType(Caller.class).stream()
                .findFirst()
                .orElseThrow(() -> new EJBAccessException("No caller is established"));
    }
}
