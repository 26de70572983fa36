package org.polyclinic.booking.boundary.view;

import java.util.List;
import org.polyclinic.booking.Refusal;

/** All the rules that say no (BOOK-6); none: the booking would go through now. */
public record BookingCheck(List<Refusal> refusals) {

    public boolean allowed() {
        return refusals.isEmpty();
    }
}
