package org.polyclinic.booking.boundary.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.Refusal;

/**
 * What would be booked now, and all the rules that say no (BOOK-6); none: it would go through.
 *
 * @param service the one wanted, or that which is booked without a wish
 * @param cancelUntil booked now, it may be cancelled or moved until then; with the offset of the clinic's zone
 * @param graceOnly the clinic's cut-off has passed: there is but a short while for that
 */
public record BookingCheck(
        List<Refusal> refusals, OfferedService service, OffsetDateTime cancelUntil, boolean graceOnly) {

    public boolean allowed() {
        return refusals.isEmpty();
    }
}
