package org.polyclinic.schedule.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.control.SlotQueries;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.failure.NotFound;

/** Slots for other features of the domain, which have checked their caller themselves. Not for pages and resources. */
@Dependent
@Transactional
public class SlotDirectory {

    @Inject
    SlotQueries queries;

    /** The clinic that a slot is in, for ever; empty for an id that is no slot's. */
    public Optional<UUID> clinicOf(UUID slotId) {
        return queries.clinicOf(slotId);
    }

    /** @throws NotFound for an id that is no slot's */
    public SlotView get(UUID slotId, Channel channel) {
        return queries.find(slotId, channel).orElseThrow(() -> new NotFound("schedule.slotNotFound"));
    }
}
