package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.control.ClinicQueries;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.validation.Checked;

/** Clinics and their departments (CAT-1, CAT-2). */
@Stateless
@Checked
public class Clinics {

    @Inject
    ClinicQueries clinics;

    /** Clinics by name; a region, city or district that does not exist has none. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public Page<ClinicSummary> search(@Valid ClinicFilter filter, @Valid PageRequest request) {
        return clinics.search(filter, request);
    }

    /**
     * The card of a clinic.
     *
     * @throws NotFound when there is no such clinic
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public ClinicView get(UUID clinicId) {
        return clinics.card(clinicId).orElseThrow(() -> new NotFound("catalogue.clinicNotFound"));
    }
}
