package org.polyclinic.booking;

import java.util.UUID;

/** A service that may be had in a slot. */
public record OfferedService(UUID id, String code, String name) {}
