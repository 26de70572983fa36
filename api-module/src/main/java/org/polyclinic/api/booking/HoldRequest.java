package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Keep this slot for a few minutes. */
public record HoldRequest(@NotNull(message = "field.required") UUID slotId) {}
