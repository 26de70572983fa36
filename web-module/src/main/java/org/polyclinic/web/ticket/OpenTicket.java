package org.polyclinic.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.web.booking.DrawnFor;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Text;
import org.polyclinic.web.shared.Viewer;

/** The ticket this session has opened, for every page about it; without one the page where tickets are looked up. */
@Named
@RequestScoped
public class OpenTicket {

    @Inject
    Visit visit;

    @Inject
    Tickets tickets;

    @Inject
    Viewer viewer;

    @Inject
    Redirection redirection;

    @Inject
    DrawnFor drawnFor;

    @Inject
    Text text;

    @Inject
    Clock clock;

    @Inject
    FacesContext context;

    private TicketKey key;
    private AppointmentView appointment;

    /** Read before the page is put together: its forms depend on what may still be done. */
    @PostConstruct
    void read() {
        key = visit.ticketKey();
        appointment = key == null ? null : tickets.find(key);
    }

    public void require() {
        if (appointment == null) {
            redirection.to(context.isPostback() ? "/ticket/find?ended=1" : "/ticket/find");
        }
    }

    /** For a page that changes the appointment: where that is not possible any more, the ticket says why. */
    void requireChangeable() {
        require();
        if (isOpen() && !isChangeable() && !context.isPostback()) {
            redirection.to("/ticket");
        }
    }

    TicketKey key() {
        return key;
    }

    /** For the field of a form that changes the appointment as it is now. */
    public String getMark() {
        return isOpen() ? visit.mark("ticket", appointment.id(), appointment.version()) : "";
    }

    /** Whether a form that changes the appointment showed this one, as it is now; if not, says so. */
    boolean isAsDrawn() {
        return isOpen() && drawnFor.isStill(getMark(), text.of("drawn.ticket"));
    }

    public AppointmentView getAppointment() {
        return appointment;
    }

    public List<String> getPhones() {
        return List.of(appointment.place().phones().split(";\\s*"));
    }

    /** To the same doctor for the same service. */
    public String getAgain() {
        Map<String, Object> same = new LinkedHashMap<>();
        same.put("post", appointment.specialist().postId());
        same.put("service", appointment.service().serviceId());
        return Addresses.of("/booking/day", same);
    }

    public boolean isOpen() {
        return appointment != null;
    }

    public boolean isLive() {
        return appointment != null && appointment.status().live();
    }

    public boolean isCancelled() {
        return appointment != null && appointment.status() == AppointmentStatus.CANCELLED;
    }

    public boolean isUndoPossible() {
        return isOpen() && appointment.terms().undoPossible();
    }

    public boolean isChangeable() {
        return isLive() && appointment.terms().cancelUntil().toInstant().isAfter(clock.instant());
    }

    public boolean isTooLate() {
        return isLive()
                && !isChangeable()
                && appointment.time().start().toInstant().isAfter(clock.instant());
    }
}
