package org.polyclinic.api.schedule;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;
import static org.polyclinic.shared.access.Roles.SLOTS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.polyclinic.api.catalogue.ReferenceCheck;
import org.polyclinic.api.shared.Cached;
import org.polyclinic.api.shared.Pages;
import org.polyclinic.api.shared.Paging;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.Page;

/** Doctors, and the posts a patient books with. */
@Path("doctors")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DoctorsResource {
    @EJB
    Doctors doctors;

    @EJB
    Availability availability;

    @Inject
    Pages pages;

    @Inject
    ReferenceCheck references;

    /** Posts in the order of their nearest free slot: the search looks at slots, and so needs their scope. */
    @GET
    @RolesAllowed(SLOTS_READ)
    public Page<DoctorPostView> search(@BeanParam DoctorQuery query, @BeanParam Paging paging) {
        Page<DoctorPostView> found = pages.read(paging, request -> {
            Page<DoctorOffer> offers = availability.search(query.filter(), request);
            return new Page<>(offers.items().stream().map(DoctorOffer::post).toList(), offers.next());
        });
        return references.page(found, query.references());
    }

    @GET
    @Cached
    @Path("{id}")
    @RolesAllowed(CATALOGUE_READ)
    public DoctorView get(@PathParam("id") UUID id) {
        return doctors.get(id);
    }

    @GET
    @Cached
    @Path("posts/{postId}")
    @RolesAllowed(CATALOGUE_READ)
    public DoctorPostView post(@PathParam("postId") UUID postId) {
        return doctors.post(postId);
    }
}
