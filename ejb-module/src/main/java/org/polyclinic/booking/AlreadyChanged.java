package org.polyclinic.booking;

import org.polyclinic.shared.failure.BusinessException;

/** The appointment was changed meanwhile; read it again. */
public class AlreadyChanged extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AlreadyChanged() {
        super(Kind.CONFLICT, "booking.alreadyChanged");
    }
}
