package org.polyclinic.booking.boundary;

import java.util.UUID;

/** Cancel; {@code version} guards against a change meanwhile (null: whatever it is). {@code reason} may be null. */
public record CancelAppointment(String requestKey, UUID appointmentId, Integer version, String reason) {}
