package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;

/** Go back to the slot before the last move, while it is still free. */
public record UndoMove(
        @NotNull @PlainText(max = 100) String requestKey, @NotNull UUID appointmentId, Integer version) {}
