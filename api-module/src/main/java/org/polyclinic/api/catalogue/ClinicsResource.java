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
import java.util.List;
import java.util.UUID;
import org.polyclinic.api.shared.Cached;
import org.polyclinic.api.shared.Pages;
import org.polyclinic.api.shared.Paging;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.DepartmentView;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.shared.paging.Page;

/** Clinics with their departments and prices. */
@Path("clinics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClinicsResource {
    @EJB
    Clinics clinics;

    @EJB
    MedicalServices services;

    @Inject
    Pages pages;

    @Inject
    ReferenceCheck references;

    @GET
    @Cached
    @RolesAllowed(CATALOGUE_READ)
    public Page<ClinicSummary> search(@BeanParam ClinicQuery query, @BeanParam Paging paging) {
        return references.page(
                pages.read(paging, request -> clinics.search(query.filter(), request)), query.references());
    }

    @GET
    @Cached
    @Path("{id}")
    @RolesAllowed(CATALOGUE_READ)
    public ClinicView get(@PathParam("id") UUID id) {
        return clinics.get(id);
    }

    @GET
    @Cached
    @Path("{id}/departments")
    @RolesAllowed(CATALOGUE_READ)
    public List<DepartmentView> departments(@PathParam("id") UUID id) {
        return clinics.get(id).departments();
    }

    /** Every price the service had in this clinic, newest first: prices are dated and never overwritten (CAT-5). */
    @GET
    @Cached
    @Path("{id}/services/{serviceId}/prices")
    @RolesAllowed(CATALOGUE_READ)
    public List<PriceView> prices(@PathParam("id") UUID id, @PathParam("serviceId") UUID serviceId) {
        return references.list(
                services.prices(id, serviceId), new Reference(Kind.CLINIC, id), new Reference(Kind.SERVICE, serviceId));
    }
}
