package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The first request with this key is not finished yet. */
public class RequestInFlight extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestInFlight() {
        super(Kind.CONFLICT, "booking.requestInFlight");
    }
}
