package org.polyclinic.api.token;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Roles;

/**
 * Logs the caller in by the bearer token of each request: the principal is a {@link Caller}, its groups are the scopes. It never
 * answers itself; a request without a good token goes on without a caller, and {@link ScopeFeature} refuses it as a
 * problem like any other.
 */
@ApplicationScoped
@DeclareRoles({
    Roles.CATALOGUE_READ,
    Roles.SLOTS_READ,
    Roles.PATIENTS_IDENTIFY,
    Roles.APPOINTMENTS_READ,
    Roles.APPOINTMENTS_WRITE,
    Roles.IMPORTS_WRITE
})
public class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    @Inject
    Tokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Token> token = bearer(request.getHeader("Authorization")).flatMap(tokens::verify);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(Token.ATTRIBUTE, token.get());
        Caller caller = token.get().caller();
        return context.notifyContainerAboutLogin(caller, caller.roles());
    }

    private static Optional<String> bearer(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
