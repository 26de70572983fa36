package org.polyclinic.booking.control.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.booking.OfferedService;
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

    /** With one of its services; empty where it is not offered. */
    public Optional<SlotFacts> with(UUID serviceId) {
        return services().stream()
                .filter(service -> service.id().equals(serviceId))
                .findFirst()
                .map(this::with);
    }

    /** With what whoever names no service comes for; empty where that has to be chosen. */
    public Optional<SlotFacts> withUsual() {
        return slot.serviceId() == null
                ? post.usualService().map(this::with)
                : services().stream().findFirst().map(this::with);
    }

    private SlotFacts with(ServiceCard service) {
        return new SlotFacts(slot, post, service);
    }

    /** The services to choose from, as they are named to whoever has to. */
    public List<OfferedService> listed() {
        return services().stream()
                .map(service -> new OfferedService(service.id(), service.code(), service.name()))
                .toList();
    }
}
