package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;

/** What a search text may mean; {@code id} is of the doctor, specialty, service or clinic, null for ICD-10. */
public record Suggestion(Kind kind, UUID id, String code, String label, String detail) {

    public enum Kind {
        DOCTOR,
        SPECIALTY,
        SERVICE,
        CLINIC,
        ICD10
    }
}
