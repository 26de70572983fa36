package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The cut-off has passed; the clinic must be called. */
public class CancelTooLate extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CancelTooLate() {
        super(Kind.RULE, "booking.cancelTooLate");
    }
}
