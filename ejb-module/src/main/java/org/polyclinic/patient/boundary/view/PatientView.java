package org.polyclinic.patient.boundary.view;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** A patient; {@code policyMasked} shows the last digits of the OMS policy, null without one. */
public record PatientView(
        UUID id,
        @Nested FullName name,
        LocalDate birthDate,
        Sex sex,
        String policyMasked,
        UUID clinicId,
        String clinicName) {}
