package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;

/** A federal subject; {@code code} is its number, as in policy numbers. */
public record RegionView(UUID id, String code, String name, String timeZone) {}
