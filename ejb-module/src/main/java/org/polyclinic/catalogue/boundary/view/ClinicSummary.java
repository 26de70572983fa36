package org.polyclinic.catalogue.boundary.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.value.Financing;

/** A clinic as in lists and on the map; coordinates are WGS 84 degrees. */
public record ClinicSummary(
        UUID id,
        String shortName,
        String fullName,
        String city,
        String cityDistrict,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        List<String> phones,
        String timeZone,
        Set<Financing> financing) {}
