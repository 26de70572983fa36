package org.polyclinic.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** The ticket, what has just become of it, and the way back from a move. */
@Named
@RequestScoped
public class TicketBacking {

    @Inject
    Parameters parameters;

    @Inject
    OpenTicket openTicket;

    @Inject
    Tickets tickets;

    @Inject
    Redirection redirection;

    public void load() {
        openTicket.require();
    }

    /** Sent again after it was carried out, it is answered as the first time. */
    public void undoMove() {
        if (openTicket.isOpen() && (!openTicket.isUndoPossible() || openTicket.isAsDrawn())) {
            tickets.undoMove(openTicket.key(), parameters.text("requestKey"));
            redirection.to("/ticket?undone=1");
        }
    }

    public boolean isBooked() {
        return parameters.flag("booked");
    }

    public boolean isMoved() {
        return parameters.flag("moved");
    }

    public boolean isUndone() {
        return parameters.flag("undone");
    }

    /** Nothing has happened to it just now that the page would begin with. */
    public boolean isUnchanged() {
        return !isBooked() && !isMoved() && !isUndone() && !openTicket.isCancelled();
    }
}
