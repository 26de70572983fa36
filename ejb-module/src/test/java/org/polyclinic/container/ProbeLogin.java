package org.polyclinic.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Visitor;

/** Logs in with one role or as a patient, as a header says; without either nobody. */
@ApplicationScoped
public class ProbeLogin implements HttpAuthenticationMechanism {

    static final String ROLE = "X-Role";
    static final String PATIENT = "X-Patient";
    static final KioskCaller KIOSK = new KioskCaller(new UUID(0, 1), new UUID(0, 2));

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String role = request.getHeader(ROLE);
        if (role != null) {
            return context.notifyContainerAboutLogin(new Visitor(), Set.of(role));
        }
        String patient = request.getHeader(PATIENT);
        if (patient == null) {
            return context.doNothing();
        }
        Caller caller = new IdentifiedPatient(UUID.fromString(patient), KIOSK);
        return context.notifyContainerAboutLogin(caller, caller.roles());
    }
}
