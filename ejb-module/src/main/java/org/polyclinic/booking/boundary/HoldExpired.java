package org.polyclinic.booking.boundary;

import org.polyclinic.shared.BusinessException;

/** The hold has ended; the slot may be free still: choose it again. */
public class HoldExpired extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldExpired() {
        super(Kind.CONFLICT, "booking.holdExpired");
    }
}
