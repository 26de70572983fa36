package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A federal subject; its code is the number by which policy numbers name it. */
@Entity
@Table(name = "region")
public class Region {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    protected Region() {}

    public Region(String code, String name, ZoneId timeZone) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a code of a region");
        }
        this.id = Ids.next();
        this.code = code;
        describe(name, timeZone);
    }

    public static boolean isCode(String text) {
        return text.matches("[0-9]{2}");
    }

    public void describe(String nameNow, ZoneId timeZoneNow) {
        name = nameNow;
        timeZone = timeZoneNow.getId();
    }

    public UUID id() {
        return id;
    }
}
