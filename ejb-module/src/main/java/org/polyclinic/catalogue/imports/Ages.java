package org.polyclinic.catalogue.imports;

import org.polyclinic.shared.imports.ImportRow;

/** Limits of age in full years, both included; null: no limit. */
record Ages(Integer least, Integer most) {

    static Ages of(ImportRow row, int oldest) {
        Ages ages = new Ages(row.optionalNumber("min_age", 0, oldest), row.optionalNumber("max_age", 0, oldest));
        if (ages.least() != null && ages.most() != null && ages.least() > ages.most()) {
            row.reject("max_age", "imports.ageOrder");
        }
        return ages;
    }
}
