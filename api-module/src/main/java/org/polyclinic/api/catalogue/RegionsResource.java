package org.polyclinic.api.catalogue;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.polyclinic.api.shared.Cached;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.boundary.Regions;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.RegionView;

/** Regions and their cities. */
@Path("regions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {
    @EJB
    Regions regions;

    @Inject
    ReferenceCheck references;

    @GET
    @Cached
    @RolesAllowed(CATALOGUE_READ)
    public List<RegionView> list() {
        return regions.list();
    }

    @GET
    @Cached
    @Path("{id}/cities")
    @RolesAllowed(CATALOGUE_READ)
    public List<CityView> cities(@PathParam("id") UUID id) {
        return references.list(regions.cities(id), new Reference(Kind.REGION, id));
    }
}
