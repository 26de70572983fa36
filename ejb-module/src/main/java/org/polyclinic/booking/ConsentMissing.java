package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** Nothing is booked without consent to the processing of personal data. */
public class ConsentMissing extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ConsentMissing() {
        super(Kind.RULE, "booking.consentMissing");
    }
}
