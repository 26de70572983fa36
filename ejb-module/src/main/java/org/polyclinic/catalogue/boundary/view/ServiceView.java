package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.shared.value.Sex;

/** A medical service by the nomenclature (order 804н). Ages are full years, inclusive; null: no limit. */
public record ServiceView(
        UUID id,
        String code,
        String name,
        ServiceCategory category,
        ServiceForm form,
        UUID specialtyId,
        String documents,
        String preparation,
        int durationMinutes,
        boolean referralNeeded,
        Integer minAge,
        Integer maxAge,
        Sex sex) {}
