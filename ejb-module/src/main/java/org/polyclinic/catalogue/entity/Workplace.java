package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;

/** Where in a clinic a doctor works; with a district he sees only patients of it. */
@Embeddable
public class Workplace {

    @Column(name = "department_id")
    private UUID departmentId;

    @Column(name = "room_id")
    private UUID roomId;

    @Column(name = "district_id")
    @Convert(converter = OptionalId.class)
    private UUID districtId;

    protected Workplace() {}

    public Workplace(UUID departmentId, UUID roomId, UUID districtId) {
        this.departmentId = departmentId;
        this.roomId = roomId;
        this.districtId = districtId;
    }

    /** The same with the district it had. */
    public Workplace keepingDistrict(Workplace before) {
        return new Workplace(departmentId, roomId, before.districtId);
    }
}
