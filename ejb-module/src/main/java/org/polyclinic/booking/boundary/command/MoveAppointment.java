package org.polyclinic.booking.boundary.command;

import java.util.UUID;

/**
 * Move to another slot; the old one is released only when the new one is the patient's.
 *
 * @param serviceId one that is offered there; null: the service it has
 */
public record MoveAppointment(
        String requestKey, UUID appointmentId, Integer version, UUID slotId, UUID serviceId, UUID holdId) {}
