package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Where to move the appointment.
 *
 * @param serviceId one that is offered there; null: the service it has
 * @param holdId of that slot, if it is held
 */
public record MoveRequest(@NotNull(message = "field.required") UUID slotId, UUID serviceId, UUID holdId) {}
