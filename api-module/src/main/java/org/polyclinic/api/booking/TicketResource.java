package org.polyclinic.api.booking;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.polyclinic.api.shared.Language;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.view.AppointmentView;

/** The ticket of an appointment (BOOK-7) in the form that {@code Accept} asks for; JSON when it does not care. */
@Path("appointments/{id}/ticket")
@ApplicationScoped
public class TicketResource {
    @EJB
    Appointments appointments;

    @EJB
    Tickets tickets;

    @Inject
    Language language;

    @GET
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    public AppointmentView json(@PathParam("id") UUID id) {
        return appointments.get(id);
    }

    @GET
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces("application/pdf;qs=0.8")
    public byte[] pdf(@PathParam("id") UUID id) {
        return tickets.pdf(id, language.locale());
    }

    @GET
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces("text/calendar;qs=0.7")
    public byte[] calendar(@PathParam("id") UUID id) {
        return tickets.calendar(id, language.locale());
    }
}
