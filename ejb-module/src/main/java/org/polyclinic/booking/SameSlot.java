package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** An appointment cannot move to the slot it has. */
public class SameSlot extends BusinessException {

    private static final long serialVersionUID = 1L;

    public SameSlot() {
        super(Kind.RULE, "booking.sameSlot");
    }
}
