package org.polyclinic.booking.boundary.command;

import java.util.UUID;

/** Go back to the slot before the last move, while it is still free. */
public record UndoMove(String requestKey, UUID appointmentId, Integer version) {}
