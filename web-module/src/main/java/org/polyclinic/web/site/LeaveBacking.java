package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.web.booking.SessionEnd;

/** Leaves the site as somebody nobody knows. */
@Named
@RequestScoped
public class LeaveBacking {

    @Inject
    SessionEnd sessionEnd;

    public void leave() {
        sessionEnd.endAndGoTo("/");
    }
}
