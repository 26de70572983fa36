package org.polyclinic.catalogue.boundary.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

    /**
     * What whoever names no service comes for: the only one, else the first that is a visit. Empty: nobody can say, one
     * examination is not another.
     */
    public Optional<ServiceCard> usualService() {
        return usual(services, ServiceCard::visit);
    }

    /** The same of services in whatever form, by code. */
    public static <S> Optional<S> usual(List<S> services, Predicate<S> visit) {
        return services.size() == 1
                ? services.stream().findFirst()
                : services.stream().filter(visit).findFirst();
    }

    public Optional<ServiceCard> service(UUID serviceId) {
        return services.stream()
                .filter(service -> service.id().equals(serviceId))
                .findFirst();
    }
}
