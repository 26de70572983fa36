package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.booking.boundary.command.CheckBooking;

/** May this patient book this slot? */
public record CheckRequest(
        @NotNull(message = "field.required") UUID slotId,
        @NotNull(message = "field.required") UUID patientId,
        UUID serviceId,
        UUID holdId) {
    CheckBooking command() {
        return new CheckBooking(slotId, patientId, serviceId, holdId);
    }
}
