package org.polyclinic.api.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemType;

/** Looks only at the form of the key; the domain keeps keys, in the transaction they belong to. */
@Provider
@KeyRequired
@Priority(Priorities.AUTHORIZATION + 1)
public class KeyRequiredFilter implements ContainerRequestFilter {
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @Override
    public void filter(ContainerRequestContext context) {
        if (isPreview(context)) {
            return;
        }
        String key = context.getHeaderString(KeyRequired.HEADER);
        if (key == null || !USABLE.matcher(key).matches()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
    }

    private static boolean isPreview(ContainerRequestContext context) {
        return "true".equals(context.getUriInfo().getQueryParameters().getFirst("preview"));
    }
}
