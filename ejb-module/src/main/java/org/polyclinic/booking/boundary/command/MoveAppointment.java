package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;

/**
 * Move to another slot; the old one is released only when the new one is the patient's.
 *
 * @param serviceId one that is offered there; null: the service it has
 */
public record MoveAppointment(
        @NotNull @PlainText(max = 100) String requestKey,
        @NotNull UUID appointmentId,
        Integer version,
        @NotNull UUID slotId,
        UUID serviceId,
        UUID holdId) {}
