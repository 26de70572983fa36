package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** Where a clinic is; coordinates are WGS 84 degrees, the city's own district may be null, the zone has its IANA name. */
@Embeddable
public record Location(
        @Column(name = "city_id") UUID cityId,
        @Column(name = "postal_code") String postalCode,
        @Column(name = "city_district") String cityDistrict,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        @Column(name = "time_zone") String timeZone) {}
