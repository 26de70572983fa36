package org.polyclinic.catalogue.boundary.view;

import java.util.List;
import java.util.UUID;

/** A city with the names of those of its districts that have clinics. */
public record CityView(UUID id, UUID regionId, String name, String timeZone, List<String> districts) {}
