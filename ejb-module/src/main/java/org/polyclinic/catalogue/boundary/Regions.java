package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Regions and their cities. */
@Stateless
public class Regions {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<RegionView> list() {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<CityView> cities(UUID regionId) {
        throw new UnsupportedOperationException();
    }
}
