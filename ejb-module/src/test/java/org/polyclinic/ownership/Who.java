package org.polyclinic.ownership;

/** Who asks, from the point of view of a {@link Scene}. */
enum Who {
    PATIENT,
    OTHER_PATIENT,
    CLIENT,
    OTHER_CLIENT,
    CLIENT_OF_CLINIC,
    CLIENT_OF_OTHER_CLINIC,
    KNOWING_VISITOR,
    GUESSING_VISITOR
}
