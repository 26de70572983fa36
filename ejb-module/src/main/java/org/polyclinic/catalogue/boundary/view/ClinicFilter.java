package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;
import org.polyclinic.shared.value.Financing;

/** What clinics to find; every part may be null. {@code text} is part of a name or address. */
public record ClinicFilter(
        @PlainText(max = 200) String text,
        UUID regionId,
        UUID cityId,
        @PlainText(max = 200) String cityDistrict,
        UUID specialtyId,
        UUID serviceId,
        Financing financing) {}
