package org.polyclinic.booking.control.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;

/** A slot, its post, and the services that one of them can be chosen from. */
public record OfferedSlot(AllocatedSlot slot, PostCard post) {

    /** Those that may be had in this slot, the one booked without a wish first. */
    public List<ServiceCard> services() {
        return slot.serviceId() == null
                ? post.services()
                : post.service(slot.serviceId()).stream().toList();
    }

    /** With one of its services, null: the first; empty where it is not offered. */
    public Optional<SlotFacts> with(UUID serviceId) {
        return services().stream()
                .filter(service -> serviceId == null || service.id().equals(serviceId))
                .findFirst()
                .map(service -> new SlotFacts(slot, post, service));
    }
}
