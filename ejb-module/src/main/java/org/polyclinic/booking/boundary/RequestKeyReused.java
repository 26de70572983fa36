package org.polyclinic.booking.boundary;

import org.polyclinic.shared.BusinessException;

/** The key was used before for a different request. */
public class RequestKeyReused extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReused() {
        super(Kind.INVALID, "booking.requestKeyReused");
    }
}
