package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.shared.value.FullName;

/** One doctor in one clinic and specialty: what a patient books with. Ages seen are full years; null: no limit. */
public record DoctorPostView(
        UUID id,
        UUID doctorId,
        @Nested FullName doctor,
        Qualification qualification,
        String position,
        @Nested("specialty_") SpecialtyView specialty,
        UUID clinicId,
        String clinicName,
        String address,
        String department,
        String room,
        String timeZone,
        Integer minAge,
        Integer maxAge,
        String district) {}
