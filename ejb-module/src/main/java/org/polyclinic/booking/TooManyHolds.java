package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The caller keeps as many slots as one may at once; one of them must be booked, let go or come to its end first. */
public class TooManyHolds extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyHolds(int limit) {
        super(Kind.LIMIT, "booking.tooManyHolds", limit);
    }
}
