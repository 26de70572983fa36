package org.polyclinic.api.schedule;

import static org.polyclinic.shared.access.Roles.SLOTS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.polyclinic.api.catalogue.ReferenceCheck;
import org.polyclinic.api.shared.Pages;
import org.polyclinic.api.shared.Paging;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.Page;

/** Doctors with their nearest free slot, nearest first. */
@Path("availability")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityResource {
    @EJB
    Availability availability;

    @Inject
    Pages pages;

    @Inject
    ReferenceCheck references;

    @GET
    @RolesAllowed(SLOTS_READ)
    public Page<DoctorOffer> search(@BeanParam DoctorQuery query, @BeanParam Paging paging) {
        return references.page(
                pages.read(paging, request -> availability.search(query.filter(), request)), query.references());
    }
}
