package org.polyclinic.shared.access;

/** What a caller wants of a patient or in a clinic; also the scopes of a representative (PAT-5). */
public enum Purpose {
    /** Read. */
    VIEW,
    /** Keep slots, book, move and cancel. */
    BOOK,
    /** Get messages about the patient. */
    NOTIFY
}
