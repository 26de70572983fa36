package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The hold has ended; the slot may be free still: choose it again. */
public class HoldExpired extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldExpired() {
        super(Kind.CONFLICT, "booking.holdExpired");
    }
}
