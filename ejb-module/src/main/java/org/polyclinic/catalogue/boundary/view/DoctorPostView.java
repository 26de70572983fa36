package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.ViewPart;

/** One doctor in one clinic and specialty: what a patient books with. */
public record DoctorPostView(
        UUID id,
        UUID doctorId,
        @Nested FullName doctor,
        Qualification qualification,
        String position,
        @Nested("specialty_") SpecialtyView specialty,
        @Nested PostPlace place,
        @Nested AgesSeen ages,
        String district) {

    public record PostPlace(
            UUID clinicId, String clinicName, String address, String department, String room, String timeZone)
            implements ViewPart {}

    /** Full years, both included; null: no limit. */
    public record AgesSeen(Integer minAge, Integer maxAge) implements ViewPart {}
}
