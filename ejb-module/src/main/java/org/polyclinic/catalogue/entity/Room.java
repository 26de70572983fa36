package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A room of a clinic. */
@Entity
@Table(name = "room")
public class Room {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String number;

    protected Room() {}

    public Room(UUID clinicId, String number) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        this.number = number;
    }

    public UUID id() {
        return id;
    }
}
