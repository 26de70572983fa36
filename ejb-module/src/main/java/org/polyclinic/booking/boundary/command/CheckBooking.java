package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * May this patient book this slot?
 *
 * @param serviceId as in {@link BookAppointment}
 * @param holdId the caller's own hold on the slot, which then does not count as taken; null: none
 */
public record CheckBooking(@NotNull UUID slotId, @NotNull UUID patientId, UUID serviceId, UUID holdId) {}
