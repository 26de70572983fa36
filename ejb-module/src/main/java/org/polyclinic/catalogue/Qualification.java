package org.polyclinic.catalogue;

/** Qualification category of a doctor. */
public enum Qualification {
    NONE,
    SECOND,
    FIRST,
    HIGHEST
}
