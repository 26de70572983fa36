package org.polyclinic.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.polyclinic.shared.access.Caller;

/**
 * Tells the container on every request who calls. The identity lives in our session attribute: the container's own
 * remembering of a login loses roles under load.
 */
@ApplicationScoped
public class SessionLogin implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Caller caller = Identity.of(request).caller();
        return context.notifyContainerAboutLogin(caller, caller.roles());
    }
}
