package org.polyclinic.catalogue.boundary;

/** Qualification category of a doctor. */
public enum Qualification {
    NONE,
    SECOND,
    FIRST,
    HIGHEST
}
