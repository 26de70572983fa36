package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.catalogue.control.RegionQueries;
import org.polyclinic.shared.validation.Checked;

/** Regions and their cities (CAT-1). */
@Stateless
@Checked
public class Regions {

    @Inject
    RegionQueries regions;

    /** Every region, by name. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<RegionView> list() {
        return regions.all();
    }

    /** The cities of a region, by name; none for a region that does not exist. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<CityView> cities(UUID regionId) {
        return regions.cities(regionId);
    }
}
