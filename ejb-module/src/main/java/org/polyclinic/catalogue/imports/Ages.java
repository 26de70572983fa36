package org.polyclinic.catalogue.imports;

import org.polyclinic.catalogue.entity.AgeRange;
import org.polyclinic.shared.imports.ImportRow;

/** Reads limits of age. */
final class Ages {

    private Ages() {}

    /** A limit that the table has no column for stays as it is. */
    static AgeRange keeping(ImportRow row, AgeRange told, AgeRange before) {
        Integer least = row.told("min_age", AgeRange.least(told), AgeRange.least(before));
        Integer most = row.told("max_age", AgeRange.most(told), AgeRange.most(before));
        return least == null && most == null ? null : new AgeRange(least, most);
    }

    /** Null where there is no limit, or the row is bad. */
    static AgeRange of(ImportRow row, int oldest) {
        Integer least = row.optionalNumber("min_age", 0, oldest);
        Integer most = row.optionalNumber("max_age", 0, oldest);
        if (least != null && most != null && least > most) {
            row.reject("max_age", "imports.ageOrder");
            return null;
        }
        return least == null && most == null ? null : new AgeRange(least, most);
    }
}
