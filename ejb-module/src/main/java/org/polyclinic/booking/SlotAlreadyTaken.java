package org.polyclinic.booking;

import java.util.UUID;
import org.polyclinic.shared.failure.BusinessException;

/** Somebody was faster. {@code Slots.alternatives(slotId, n)} has the nearest that are still free. */
public class SlotAlreadyTaken extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final UUID slotId;

    public SlotAlreadyTaken(UUID slotId) {
        super(Kind.CONFLICT, "booking.slotAlreadyTaken");
        this.slotId = slotId;
    }

    public UUID slotId() {
        return slotId;
    }
}
