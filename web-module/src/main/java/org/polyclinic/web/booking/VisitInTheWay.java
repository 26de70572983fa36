package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** The visit that a new one would stand beside: whoever was named as its patient opens its ticket. */
@Named
@RequestScoped
public class VisitInTheWay {

    @Inject
    Parameters parameters;

    @Inject
    Visit visit;

    @Inject
    Tickets tickets;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext context;

    public boolean isAsked() {
        return context.isPostback() && visit.isIdentified() && parameters.flag("visit");
    }

    /** Of another patient there is none: the boundary says so. */
    public void open() {
        TicketKey key = tickets.keyOf(parameters.id("visit"), visit.getBirthDate());
        visit.open(key, tickets.find(key).time().slotId());
        request.changeSessionId();
        redirection.to("/ticket");
    }
}
