package org.polyclinic.api.catalogue;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;

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
import org.polyclinic.api.shared.Cached;
import org.polyclinic.api.shared.Pages;
import org.polyclinic.api.shared.Paging;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.shared.paging.Page;

/** Medical services by the nomenclature. */
@Path("services")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {
    @EJB
    MedicalServices services;

    @Inject
    Pages pages;

    @Inject
    ReferenceCheck references;

    @GET
    @Cached
    @RolesAllowed(CATALOGUE_READ)
    public Page<ServiceView> search(@BeanParam ServiceQuery query, @BeanParam Paging paging) {
        return references.page(
                pages.read(paging, request -> services.search(query.filter(), request)), query.references());
    }

    @GET
    @Cached
    @Path("{id}")
    @RolesAllowed(CATALOGUE_READ)
    public ServiceView get(@PathParam("id") UUID id) {
        return services.get(id);
    }
}
