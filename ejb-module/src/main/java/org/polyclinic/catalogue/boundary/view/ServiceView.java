package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.shared.value.Sex;
import org.polyclinic.shared.value.ViewPart;

/** A medical service by the nomenclature (order 804н). */
public record ServiceView(
        UUID id,
        String code,
        String name,
        ServiceCategory category,
        ServiceForm form,
        UUID specialtyId,
        @Nested Preparation advice,
        int durationMinutes,
        @Nested Receivers receivers) {

    /** What to bring and how to prepare; null: nothing. */
    public record Preparation(String documents, String preparation) implements ViewPart {}

    /** Who may have it. Ages are full years, both included; null: no limit. */
    public record Receivers(boolean referralNeeded, Integer minAge, Integer maxAge, Sex sex) implements ViewPart {}
}
