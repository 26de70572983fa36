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
public record ServiceNature(
        String name,
        @Enumerated(EnumType.STRING) ServiceCategory category,
        @Enumerated(EnumType.STRING) ServiceForm form,
        @Column(name = "specialty_id") @Convert(converter = OptionalId.class) UUID specialtyId) {}
