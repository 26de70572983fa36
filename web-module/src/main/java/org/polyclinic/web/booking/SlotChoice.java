package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** A time was pressed, on whatever page: it is kept for the visitor and the way goes on from there. */
@Named
@RequestScoped
public class SlotChoice {

    @Inject
    Parameters parameters;

    @Inject
    BookingPath path;

    @Inject
    Visit visit;

    @Inject
    Holds holds;

    @Inject
    Viewer viewer;

    @Inject
    Redirection redirection;

    @Inject
    FacesContext context;

    public boolean isMade() {
        return context.isPostback() && parameters.flag("take");
    }

    public void make() {
        UUID slot = parameters.id("take");
        if (!visit.holds(slot)) {
            letGo();
            visit.hold(holds.hold(new HoldSlot(null, slot, viewer.getAddress())));
        }
        goOn();
    }

    private void goOn() {
        redirection.to(getOnwards());
    }

    /** Where the way goes on with the time that is kept. */
    public String getOnwards() {
        String next = path.isMove() ? "/ticket/move" : "/booking/consent";
        return path.to(next, "post", visit.getHeldPost(), "slot", visit.getHeldSlot());
    }

    /** Gives the kept time back to others. */
    public void letGo() {
        if (visit.isHolding()) {
            holds.release(visit.getHoldId());
            visit.letGo();
        }
    }
}
