package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** Pages after the choice of a time need it kept; whoever comes without is led back, with a word why. */
@Named
@RequestScoped
public class HoldGuard {

    @Inject
    BookingPath path;

    @Inject
    Parameters parameters;

    @Inject
    Visit visit;

    @Inject
    Redirection redirection;

    @Inject
    Clock clock;

    /** For the countdown on the page: the visitor's own clock may be wrong by any amount. */
    public long getSecondsLeft() {
        return visit.isHolding()
                ? Duration.between(clock.instant(), visit.getHeldUntil().toInstant())
                        .toSeconds()
                : 0;
    }

    public boolean requireHold() {
        boolean kept =
                visit.holds(path.getSlot()) && visit.getHeldUntil().toInstant().isAfter(clock.instant());
        if (!kept) {
            redirection.to(visit.hasBooked(path.getSlot()) ? "/ticket" : back());
        }
        return kept;
    }

    /** To the times of the doctor, or, if the address names none, to where the way begins. */
    private String back() {
        boolean known = path.getPost() != null || path.getSlot() != null;
        boolean elsewhere = visit.isHolding() && !visit.holds(path.getSlot());
        return path.to(known ? "/booking/time" : "/booking/clinic", "gone", elsewhere ? "elsewhere" : "1");
    }

    public boolean requireConsent() {
        boolean given = requireHold() && visit.isConsented();
        if (!given && visit.holds(path.getSlot())) {
            redirection.to(
                    parameters.flag(DrawnFor.FIELD)
                            ? path.to("/booking/consent", "another", "1")
                            : path.to("/booking/consent"));
        }
        return given;
    }

    /** Or that the time was refused a moment ago, and who it was for is still known. */
    public boolean requireRefusedOrPatient() {
        return isRefused() || requirePatient();
    }

    boolean isRefused() {
        return visit.isRefused(path.getSlot()) && visit.isConsented() && visit.isIdentified();
    }

    public boolean requirePatient() {
        boolean known = requireConsent() && visit.isIdentified();
        if (!known && visit.isConsented()) {
            redirection.to(path.to("/booking/identify"));
        }
        return known;
    }
}
