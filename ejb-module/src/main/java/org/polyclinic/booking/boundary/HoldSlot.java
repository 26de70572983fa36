package org.polyclinic.booking.boundary;

import java.util.UUID;

/** Keep a slot while the patient fills in the rest. */
public record HoldSlot(UUID slotId) {}
