package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** Another time for the ticket that is open: the old one is given back only when the new one is the patient's. */
@Named("moveTicket")
@RequestScoped
public class MoveBacking {

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Visit visit;

    @Inject
    HoldGuard guard;

    @Inject
    TicketBacking ticket;

    @Inject
    Tickets tickets;

    @Inject
    Viewer viewer;

    @Inject
    Redirection redirection;

    public void load() {
        ticket.requireOpen();
        if (guard.requireHold()) {
            choice.load();
        }
    }

    public void move() {
        if (guard.requireHold()) {
            visit.open(
                    tickets.move(
                            visit.ticketKey(viewer.getAddress()),
                            visit.getRequestKey(),
                            path.getSlot(),
                            path.getService(),
                            visit.getHoldId()),
                    visit.ticketKey(viewer.getAddress()).birthDate());
            visit.letGo();
            redirection.to("/ticket?moved=1");
        }
    }
}
