package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The key was used before for a different request. */
public class RequestKeyReused extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReused() {
        super(Kind.INVALID, "booking.requestKeyReused");
    }
}
