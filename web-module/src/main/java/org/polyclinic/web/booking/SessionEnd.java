package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.web.shared.Redirection;

/** Ends a session so that nothing of the patient is left: the kept time, the identity, the ticket. */
@Named
@RequestScoped
public class SessionEnd {

    @Inject
    Visit visit;

    @Inject
    Holds holds;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirection redirection;

    public void end() {
        if (visit.isHolding()) {
            holds.release(visit.getHoldId());
        }
        request.getSession().invalidate();
    }

    public void endAndGoTo(String address) {
        end();
        redirection.to(address);
    }
}
