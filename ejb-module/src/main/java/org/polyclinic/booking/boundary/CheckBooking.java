package org.polyclinic.booking.boundary;

import java.util.UUID;

/** May this patient book this slot? ({@code serviceId} as in {@link BookAppointment}.) */
public record CheckBooking(UUID slotId, UUID patientId, UUID serviceId) {}
