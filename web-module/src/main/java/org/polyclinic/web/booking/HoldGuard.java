package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.polyclinic.web.shared.Redirection;

/** Pages after the choice of a time need it kept; whoever comes without is led back, with a word why. */
@RequestScoped
public class HoldGuard {

    @Inject
    BookingPath path;

    @Inject
    Visit visit;

    @Inject
    Redirection redirection;

    @Inject
    Clock clock;

    public boolean requireHold() {
        boolean kept =
                visit.holds(path.getSlot()) && visit.getHeldUntil().toInstant().isAfter(clock.instant());
        if (!kept) {
            redirection.to(visit.hasBooked(path.getSlot()) ? "/ticket" : path.to("/booking/time", "gone", "1"));
        }
        return kept;
    }

    public boolean requireConsent() {
        boolean given = requireHold() && visit.isConsented();
        if (!given && visit.holds(path.getSlot())) {
            redirection.to(path.to("/booking/consent"));
        }
        return given;
    }

    public boolean requirePatient() {
        boolean known = requireConsent() && visit.isIdentified();
        if (!known && visit.isConsented()) {
            redirection.to(path.to("/booking/identify"));
        }
        return known;
    }
}
