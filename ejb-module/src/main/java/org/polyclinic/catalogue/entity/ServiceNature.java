package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.shared.database.OptionalId;

/** What a service is; {@code specialtyId} is null where any specialty gives it. */
@Embeddable
public class ServiceNature {

    private String name;

    @Enumerated(EnumType.STRING)
    private ServiceCategory category;

    @Enumerated(EnumType.STRING)
    private ServiceForm form;

    @Column(name = "specialty_id")
    @Convert(converter = OptionalId.class)
    private UUID specialtyId;

    protected ServiceNature() {}

    public ServiceNature(String name, ServiceCategory category, ServiceForm form, UUID specialtyId) {
        this.name = name;
        this.category = category;
        this.form = form;
        this.specialtyId = specialtyId;
    }

    public String name() {
        return name;
    }

    /** The same with the specialty it had. */
    public ServiceNature keepingSpecialty(ServiceNature before) {
        return new ServiceNature(name, category, form, before.specialtyId);
    }
}
