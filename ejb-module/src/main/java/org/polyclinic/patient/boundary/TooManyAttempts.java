package org.polyclinic.patient.boundary;

import org.polyclinic.shared.BusinessException;

/** Too many failed tries from this kiosk, address or with this policy. */
public class TooManyAttempts extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyAttempts() {
        super(Kind.LIMIT, "patient.tooManyAttempts");
    }
}
