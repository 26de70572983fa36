package org.polyclinic.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Redirection;

/** Whoever holds the code of a ticket and knows the birth date sees the ticket. */
@Named
@RequestScoped
public class TicketFindBacking {

    @Inject
    Visit visit;

    @Inject
    Tickets tickets;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    private String code;
    private LocalDate birthDate;

    public void find() {
        TicketKey key = tickets.open(new TicketKey(code, birthDate, null));
        visit.open(key, tickets.find(key).time().slotId());
        request.changeSessionId();
        redirection.to("/ticket");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
