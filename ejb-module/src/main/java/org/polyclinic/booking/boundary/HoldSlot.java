package org.polyclinic.booking.boundary;

import java.util.UUID;

/**
 * Keep a slot while the patient fills in the rest.
 *
 * @param requestKey repeated requests with the same key of the same caller get the same hold; null: each is a new one
 */
public record HoldSlot(String requestKey, UUID slotId) {
    public HoldSlot(UUID slotId) {
        this(null, slotId);
    }
}
