package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** A past or cancelled appointment cannot be changed. */
public class NotLive extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotLive() {
        super(Kind.RULE, "booking.notLive");
    }
}
