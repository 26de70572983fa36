package org.polyclinic.api.booking;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.polyclinic.api.shared.IfMatch;
import org.polyclinic.api.shared.KeyRequired;
import org.polyclinic.api.shared.Language;
import org.polyclinic.api.shared.Links;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;

/**
 * Booking, reading, cancelling and moving. A change names the version it rests on in {@code If-Match}; a repeated request
 * with the same {@code Idempotency-Key} is carried out once and answered the same.
 */
@Path("appointments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {
    private static final String IF_MATCH = "If-Match";

    @EJB
    Appointments appointments;

    @Inject
    Language language;

    @POST
    @KeyRequired
    @RolesAllowed(APPOINTMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response book(@HeaderParam(KeyRequired.HEADER) String key, BookRequest body) {
        AppointmentView booked = appointments.book(body.command(key));
        return Response.created(Links.to(AppointmentsResource.class, booked.id()))
                .entity(booked)
                .build();
    }

    @POST
    @Path("check")
    @RolesAllowed(APPOINTMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public CheckAnswer check(CheckRequest body) {
        return CheckAnswer.of(appointments.check(body.command()), language.texts());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(APPOINTMENTS_READ)
    public AppointmentView get(@PathParam("id") UUID id) {
        return appointments.get(id);
    }

    @POST
    @KeyRequired
    @Path("{id}/cancel")
    @RolesAllowed(APPOINTMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentView cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KeyRequired.HEADER) String key,
            @HeaderParam(IF_MATCH) String version,
            CancelRequest body) {
        return appointments.cancel(
                new CancelAppointment(key, id, IfMatch.version(version), body.reason(), body.attachment()));
    }

    @GET
    @Path("{id}/cancellation-document")
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    public Response cancellationDocument(@PathParam("id") UUID id) {
        Attachment document = appointments.cancellationDocument(id);
        return Response.ok(document.content(), document.format().mediaType())
                .header("Content-Disposition", Links.attachment(document.name()))
                .build();
    }

    @POST
    @KeyRequired
    @Path("{id}/move")
    @RolesAllowed(APPOINTMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentView move(
            @PathParam("id") UUID id,
            @HeaderParam(KeyRequired.HEADER) String key,
            @HeaderParam(IF_MATCH) String version,
            MoveRequest body) {
        return appointments.move(
                new MoveAppointment(key, id, IfMatch.version(version), body.slotId(), body.serviceId(), body.holdId()));
    }

    /** The services the appointment can have in a slot: its own alone where it is offered there. */
    @GET
    @Path("{id}/services")
    @RolesAllowed(APPOINTMENTS_READ)
    public List<OfferedService> servicesAt(
            @PathParam("id") UUID id, @QueryParam("slotId") @NotNull(message = "field.required") UUID slotId) {
        return appointments.servicesAt(id, slotId);
    }

    @POST
    @KeyRequired
    @Path("{id}/undo-move")
    @RolesAllowed(APPOINTMENTS_WRITE)
    public AppointmentView undoMove(
            @PathParam("id") UUID id,
            @HeaderParam(KeyRequired.HEADER) String key,
            @HeaderParam(IF_MATCH) String version) {
        return appointments.undoMove(new UndoMove(key, id, IfMatch.version(version)));
    }
}
