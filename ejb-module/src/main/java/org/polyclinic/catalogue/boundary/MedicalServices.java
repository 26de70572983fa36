package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Medical services and their prices. */
@Stateless
public class MedicalServices {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public Page<ServiceView> search(ServiceFilter filter, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public ServiceView get(UUID serviceId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<PriceView> prices(UUID clinicId, UUID serviceId) {
        throw new UnsupportedOperationException();
    }
}
