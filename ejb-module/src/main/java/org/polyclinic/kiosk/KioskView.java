package org.polyclinic.kiosk;

import java.util.UUID;

/** A kiosk and the clinic it stands in. */
public record KioskView(UUID id, String name, UUID clinicId, String clinicName) {}
