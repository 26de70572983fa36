package org.polyclinic.catalogue.boundary.view;

import java.util.Set;
import java.util.UUID;

/** Whom a search text may mean: doctors by name, specialties by name or ICD-10 code, services by name or code. */
public record SearchMeaning(Set<UUID> doctors, Set<UUID> specialties, Set<UUID> services) {

    /** Nothing in the catalogue has anything to do with the text. */
    public boolean isNothing() {
        return doctors.isEmpty() && specialties.isEmpty() && services.isEmpty();
    }
}
