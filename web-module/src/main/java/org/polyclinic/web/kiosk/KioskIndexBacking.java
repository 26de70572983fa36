package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.polyclinic.web.booking.SessionEnd;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Identity;

/** The start of a kiosk: whoever stands there begins with nothing of the one before. */
@Named
@RequestScoped
public class KioskIndexBacking {

    @Inject
    Visit visit;

    @Inject
    SessionEnd sessionEnd;

    @Inject
    HttpServletRequest request;

    public void load() {
        boolean used = visit.isHolding() || visit.isTicketOpen() || visit.isConsented();
        if (used || Identity.of(request).patientId() != null) {
            sessionEnd.endAndGoTo("/kiosk");
        }
    }
}
