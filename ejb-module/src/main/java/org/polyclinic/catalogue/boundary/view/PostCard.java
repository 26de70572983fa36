package org.polyclinic.catalogue.boundary.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.value.FullName;

/**
 * What of a doctor post bookings are judged by and tickets show.
 *
 * @param address postal, of the department or else of the clinic
 * @param districtId set: sees only patients of this district
 * @param services offered, visits first, then by code
 */
public record PostCard(
        UUID id,
        FullName doctor,
        String position,
        String address,
        SpecialtyView specialty,
        Integer minAge,
        Integer maxAge,
        UUID districtId,
        ClinicCard clinic,
        List<ServiceCard> services) {

    public Optional<ServiceCard> service(UUID serviceId) {
        return services.stream()
                .filter(service -> service.id().equals(serviceId))
                .findFirst();
    }
}
