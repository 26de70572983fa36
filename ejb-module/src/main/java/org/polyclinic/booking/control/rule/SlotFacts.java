package org.polyclinic.booking.control.rule;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.value.Financing;

/** All that the rules ask about a slot, its post and the service wanted. Instants are UTC. */
public record SlotFacts(AllocatedSlot slot, PostCard post, ServiceCard service) {

    public UUID slotId() {
        return slot.id();
    }

    public LocalDateTime start() {
        return slot.start();
    }

    public LocalDateTime end() {
        return slot.end();
    }

    public SlotState state() {
        return slot.state();
    }

    public boolean closed() {
        return slot.state() == SlotState.CLOSED;
    }

    public Financing financing() {
        return slot.financing();
    }

    public int channels() {
        return slot.channels();
    }

    public LocalDateTime opensToAll() {
        return slot.opensToAll();
    }

    public ClinicCard clinic() {
        return post.clinic();
    }

    public UUID specialtyId() {
        return post.specialty().id();
    }

    public ZonedDateTime localStart() {
        return slot.startIn(clinic().zone());
    }

    public boolean needsReferral() {
        return financing() == Financing.OMS
                && (service.referralNeeded() || !post.specialty().selfReferral());
    }
}
