package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.shared.value.Financing;

/** What clinics to find; every part may be null. {@code text} is part of a name or address. */
public record ClinicFilter(
        String text, UUID regionId, UUID cityId, String cityDistrict, UUID specialtyId, Financing financing) {}
