package org.polyclinic.catalogue;

/** The eight categories of CAT-4. */
public enum ServiceCategory {
    OUTPATIENT_VISIT,
    INPATIENT,
    LABORATORY,
    DIAGNOSTICS,
    PREVENTION,
    REHABILITATION,
    DENTISTRY,
    PAID
}
