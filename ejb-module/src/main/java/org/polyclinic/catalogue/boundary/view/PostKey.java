package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;

/** A post as imports refer to it. */
public record PostKey(UUID id, UUID doctorId, UUID clinicId) {}
