package org.polyclinic.api.token;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemType;

/**
 * Asks every resource method for its scope before its parameters are read: 401 without a good token, 403 without the
 * scope. A method that names neither a scope nor {@link PermitAll} stops the application from starting.
 */
@Provider
public class ScopeFeature implements DynamicFeature {
    @Inject
    HttpServletRequest request;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RolesAllowed scopes = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (scopes != null) {
            context.register(new ScopeFilter(Set.of(scopes.value())));
        } else if (isOurs(resource) && !resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            throw new IllegalStateException("No scope on " + resource.getResourceMethod());
        }
    }

    /** The framework adds methods that answer OPTIONS; they tell no more than the document does. */
    private static boolean isOurs(ResourceInfo resource) {
        return resource.getResourceMethod().getDeclaringClass().getName().startsWith("org.polyclinic.");
    }

    @Priority(Priorities.AUTHENTICATION)
    private final class ScopeFilter implements ContainerRequestFilter {
        private final Set<String> scopes;

        ScopeFilter(Set<String> scopes) {
            this.scopes = scopes;
        }

        @Override
        public void filter(ContainerRequestContext context) {
            Token token = (Token) request.getAttribute(Token.ATTRIBUTE);
            if (token == null) {
                throw new ProblemException(ProblemType.UNAUTHENTICATED, challenge(context));
            }
            if (scopes.stream().noneMatch(token.scopes()::contains)) {
                throw new ProblemException(ProblemType.FORBIDDEN, Map.of("WWW-Authenticate", needed()));
            }
        }

        /** RFC 6750: no error code for a request that carried no token at all. */
        private Map<String, String> challenge(ContainerRequestContext context) {
            boolean sent = context.getHeaderString("Authorization") != null;
            return Map.of(
                    "WWW-Authenticate", "Bearer realm=\"polyclinic\"" + (sent ? ", error=\"invalid_token\"" : ""));
        }

        private String needed() {
            return "Bearer realm=\"polyclinic\", error=\"insufficient_scope\", scope=\"" + String.join(" ", scopes)
                    + '"';
        }
    }
}
