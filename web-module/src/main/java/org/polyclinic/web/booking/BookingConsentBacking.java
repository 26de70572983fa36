package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.web.shared.Redirection;

/** The consent to the processing of personal data: a document of its own, accepted or refused. */
@Named
@RequestScoped
public class BookingConsentBacking {

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Visit visit;

    @Inject
    HoldGuard guard;

    @Inject
    SessionEnd sessionEnd;

    @Inject
    Redirection redirection;

    public void load() {
        guard.requireHold();
        choice.load();
    }

    public void accept() {
        if (guard.requireHold()) {
            visit.consent();
            redirection.to(path.to("/booking/identify"));
        }
    }

    /** Nothing is kept: neither the time nor the session. */
    public void refuse() {
        sessionEnd.end();
        redirection.to("/booking/refused");
    }
}
