package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.web.booking.SessionEnd;

/** «Начать сначала», pressed or because nobody was there any more. */
@Named
@RequestScoped
public class KioskRestartBacking {

    @Inject
    SessionEnd sessionEnd;

    public void load() {
        sessionEnd.endAndGoTo("/kiosk");
    }
}
