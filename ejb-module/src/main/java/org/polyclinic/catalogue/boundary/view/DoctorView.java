package org.polyclinic.catalogue.boundary.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;
import org.polyclinic.shared.value.ViewPart;

/** The card of a doctor (CAT-3). */
public record DoctorView(
        UUID id,
        FullName name,
        Sex sex,
        DoctorTraining training,
        String phone,
        String email,
        List<DoctorPostView> posts) {

    /** @param experienceYears full years of practice today */
    public record DoctorTraining(
            Qualification qualification,
            String education,
            String certificates,
            String licenceNumber,
            LocalDate licenceUntil,
            int experienceYears)
            implements ViewPart {}
}
