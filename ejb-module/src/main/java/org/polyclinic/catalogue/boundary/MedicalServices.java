package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.catalogue.control.ServiceQueries;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.validation.Checked;

/** Medical services and their prices (CAT-4, CAT-5). */
@Stateless
@Checked
public class MedicalServices {

    @Inject
    ServiceQueries services;

    /** Services by code. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public Page<ServiceView> search(@Valid ServiceFilter filter, @Valid PageRequest request) {
        return services.search(filter, request);
    }

    /**
     * One service.
     *
     * @throws NotFound when there is no such service
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public ServiceView get(UUID serviceId) {
        return services.get(serviceId).orElseThrow(() -> new NotFound("catalogue.serviceNotFound"));
    }

    /**
     * Prices. Of one service in one clinic: all that were ever set, the newest first. Where either is null: those in
     * force today of every service of the clinic, or of every clinic for the service.
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<PriceView> prices(UUID clinicId, UUID serviceId) {
        return clinicId != null && serviceId != null
                ? services.history(clinicId, serviceId)
                : services.inForce(clinicId, serviceId);
    }

    /** What these services cost in a clinic today, by its calendar; without those that have no price. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<PriceView> pricesToday(UUID clinicId, List<UUID> serviceIds) {
        return services.inForce(clinicId, serviceIds);
    }

    /** What whoever names no service comes to a post for; empty: it has to be chosen, as of examinations. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public Optional<ServiceView> usualAt(UUID postId) {
        return PostCard.usual(
                services.atPost(postId), service -> service.category() == ServiceCategory.OUTPATIENT_VISIT);
    }
}
