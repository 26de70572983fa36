package org.polyclinic.api.booking;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.polyclinic.api.shared.KeyRequired;
import org.polyclinic.api.shared.Links;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.view.HoldView;

/** Slots kept while the patient fills in the rest. */
@Path("holds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldsResource {
    @EJB
    Holds holds;

    @POST
    @KeyRequired
    @RolesAllowed(APPOINTMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hold(@HeaderParam(KeyRequired.HEADER) String key, HoldRequest body) {
        HoldView hold = holds.hold(new HoldSlot(key, body.slotId()));
        return Response.created(Links.to(HoldsResource.class, hold.id()))
                .entity(hold)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(APPOINTMENTS_WRITE)
    public HoldView get(@PathParam("id") UUID id) {
        return holds.get(id);
    }

    @DELETE
    @KeyRequired
    @Path("{id}")
    @RolesAllowed(APPOINTMENTS_WRITE)
    public void release(@PathParam("id") UUID id) {
        holds.release(id);
    }
}
