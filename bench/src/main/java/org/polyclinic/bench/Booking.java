package org.polyclinic.bench;

/** A way to book; called by many threads. Fails when the booking is not confirmed. */
interface Booking extends AutoCloseable {
    void book(Visit visit) throws Exception;
}
