package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** There was no move that could be undone. */
public class NoMove extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoMove() {
        super(Kind.RULE, "booking.noMove");
    }
}
