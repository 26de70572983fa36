package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;

/** A part of a clinic; {@code address} is the clinic's where it has none of its own. */
public record DepartmentView(UUID id, UUID clinicId, String name, String address) {}
