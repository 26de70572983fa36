package org.polyclinic.catalogue.boundary.view;

import java.time.ZoneId;
import java.util.UUID;

/** A clinic as imports refer to it. */
public record ClinicKey(UUID id, ZoneId zone) {}
