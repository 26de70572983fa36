package org.polyclinic.api.catalogue;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.polyclinic.api.shared.Cached;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.boundary.Specialties;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;

/** Specialties, all or those of one clinic. */
@Path("specialties")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpecialtiesResource {
    @EJB
    Specialties specialties;

    @Inject
    ReferenceCheck references;

    @GET
    @Cached
    @RolesAllowed(CATALOGUE_READ)
    public List<SpecialtyView> list(@QueryParam("clinicId") UUID clinicId) {
        return references.list(specialties.list(clinicId), new Reference(Kind.CLINIC, clinicId));
    }
}
