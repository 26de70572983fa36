package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;

/**
 * Keep a slot while the patient fills in the rest.
 *
 * @param requestKey repeated requests with the same key of the same caller get the same hold; null: each is a new one
 * @param address network address of a person at the pages; null for API clients, which are known by name
 */
public record HoldSlot(
        @PlainText(max = 100) String requestKey, @NotNull UUID slotId, @PlainText(max = 100) String address) {
    /** For an API client. */
    public HoldSlot(String requestKey, UUID slotId) {
        this(requestKey, slotId, null);
    }
}
