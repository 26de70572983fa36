package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** Where a clinic is; coordinates are WGS 84 degrees, the city's own district may be null, the zone has its IANA name. */
@Embeddable
public class Location {

    @Column(name = "city_id")
    private UUID cityId;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "city_district")
    private String cityDistrict;

    private String address;

    private BigDecimal latitude;

    private BigDecimal longitude;

    @Column(name = "time_zone")
    private String timeZone;

    protected Location() {}

    public Location(
            UUID cityId,
            String postalCode,
            String cityDistrict,
            String address,
            BigDecimal latitude,
            BigDecimal longitude,
            String timeZone) {
        this.cityId = cityId;
        this.postalCode = postalCode;
        this.cityDistrict = cityDistrict;
        this.address = address;
        this.latitude = latitude;
        this.longitude = longitude;
        this.timeZone = timeZone;
    }

    /** The same with what a row does not tell as it was before. */
    public Location keeping(Location before, boolean districtTold) {
        return districtTold
                ? this
                : new Location(cityId, postalCode, before.cityDistrict, address, latitude, longitude, timeZone);
    }
}
