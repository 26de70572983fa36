package org.polyclinic.booking;

/** The life of an appointment (BOOK-12). */
public enum AppointmentStatus {
    BOOKED,
    CONFIRMED,
    CHECKED_IN,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    NO_SHOW;

    /** Still to come or under way: holds its slot. */
    public boolean live() {
        return this == BOOKED || this == CONFIRMED || this == CHECKED_IN || this == IN_PROGRESS;
    }
}
