package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A part of a clinic; without an address of its own it is in the clinic's building. */
@Entity
@Table(name = "department")
public class Department {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String name;
    private String address;

    protected Department() {}

    public Department(UUID clinicId, String name, String address) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        describe(name, address);
    }

    /** The spelling of the name may change; {@code addressNow} null: the clinic's. */
    public void describe(String nameNow, String addressNow) {
        name = nameNow;
        address = addressNow;
    }

    public UUID id() {
        return id;
    }
}
