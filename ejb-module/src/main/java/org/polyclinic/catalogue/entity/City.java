package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A city of a region; within the region its name is its own. */
@Entity
@Table(name = "city")
public class City {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "region_id")
    private UUID regionId;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    protected City() {}

    public City(UUID regionId, String name, ZoneId timeZone) {
        this.id = Ids.next();
        this.regionId = regionId;
        describe(name, timeZone);
    }

    /** The spelling of the name may change, the city does not. */
    public void describe(String nameNow, ZoneId timeZoneNow) {
        name = nameNow;
        timeZone = timeZoneNow.getId();
    }

    public UUID id() {
        return id;
    }
}
