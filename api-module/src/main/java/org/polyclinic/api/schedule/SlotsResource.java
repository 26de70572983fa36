package org.polyclinic.api.schedule;

import static org.polyclinic.shared.access.Roles.SLOTS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.polyclinic.api.catalogue.ReferenceCheck;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotView;

/** Slots of a doctor post: first its days, then the times of a day. Never cached: truth is the database. */
@Path("slots")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlotsResource {
    @EJB
    Slots slots;

    @Inject
    ReferenceCheck references;

    @GET
    @RolesAllowed(SLOTS_READ)
    public List<SlotView> times(@BeanParam SlotParameters parameters) {
        return references.list(slots.times(parameters.query()), parameters.references());
    }

    @GET
    @Path("days")
    @RolesAllowed(SLOTS_READ)
    public List<DayView> days(@BeanParam SlotParameters parameters) {
        List<DayView> days = slots.days(parameters.query());
        references.require(days.stream().allMatch(day -> day.total() == 0), parameters.references());
        return days;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(SLOTS_READ)
    public SlotView get(@PathParam("id") UUID id) {
        return slots.get(id);
    }

    /** The nearest free slots to take instead of this one. */
    @GET
    @Path("{id}/alternatives")
    @RolesAllowed(SLOTS_READ)
    public List<SlotView> alternatives(
            @PathParam("id") UUID id,
            @QueryParam("serviceId") UUID serviceId,
            @QueryParam("limit") @DefaultValue("5") int limit) {
        return slots.alternatives(id, serviceId, limit);
    }
}
