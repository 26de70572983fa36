package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Where to move the appointment; {@code holdId} is the hold of that slot, if it is held. */
public record MoveRequest(@NotNull(message = "field.required") UUID slotId, UUID holdId) {}
