package org.polyclinic.api.booking;

import jakarta.validation.constraints.Size;

/** Why the appointment is cancelled; may be absent. */
public record CancelRequest(@Size(max = 500, message = "field.tooLong") String reason) {}
