package org.polyclinic.booking.boundary;

import java.util.List;

/** All the rules that say no (BOOK-6); none: the booking would go through now. */
public record BookingCheck(List<Refusal> refusals) {

    public boolean allowed() {
        return refusals.isEmpty();
    }
}
