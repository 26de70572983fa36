package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.ticket.OpenTicket;

/** The ticket on the screen of the kiosk, until its time is over. */
@Named
@RequestScoped
public class KioskDoneBacking {

    @Inject
    OpenTicket openTicket;

    @Inject
    Redirection redirection;

    public void load() {
        if (!openTicket.isOpen()) {
            redirection.to("/kiosk");
        }
    }
}
