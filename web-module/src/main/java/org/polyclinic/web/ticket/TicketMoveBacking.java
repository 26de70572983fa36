package org.polyclinic.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.web.booking.BookingPath;
import org.polyclinic.web.booking.Choice;
import org.polyclinic.web.booking.HoldGuard;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Redirection;

/** Another time for the ticket that is open: the old one is given back only when the new one is the patient's. */
@Named
@RequestScoped
public class TicketMoveBacking {

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Visit visit;

    @Inject
    HoldGuard guard;

    @Inject
    OpenTicket openTicket;

    @Inject
    Tickets tickets;

    @Inject
    Redirection redirection;

    private List<OfferedService> services = List.of();
    private UUID service;

    /** Read before the page is put together: what may be chosen in its form depends on it. */
    @PostConstruct
    void read() {
        if (openTicket.isOpen() && visit.holds(path.getSlot())) {
            services = tickets.servicesAt(openTicket.key(), path.getSlot());
        }
    }

    public void load() {
        openTicket.requireChangeable();
        if (guard.requireHold()) {
            choice.load();
        }
    }

    /** A form with mistakes ends before {@link #load}; what was chosen is shown all the same. */
    public void show() {
        if (choice.getSlot() == null) {
            choice.load();
        }
    }

    /** Its own service, where it moves along; null: one of the others has to be chosen. */
    public OfferedService getSameService() {
        return services.stream()
                .filter(offered -> offered.id()
                        .equals(openTicket.getAppointment().service().serviceId()))
                .findFirst()
                .orElse(null);
    }

    public List<OfferedService> getServices() {
        return services;
    }

    public UUID getService() {
        return service;
    }

    public void setService(UUID chosen) {
        service = chosen;
    }

    public void move() {
        if (guard.requireHold() && openTicket.isAsDrawn()) {
            TicketKey key = openTicket.key();
            tickets.move(key, visit.getRequestKey(), path.getSlot(), service, visit.getHoldId());
            visit.open(key, path.getSlot());
            visit.letGo();
            redirection.to("/ticket?moved=1");
        }
    }
}
