package org.polyclinic.limit;

import org.polyclinic.shared.failure.BusinessException;

/** Too many failed tries from this kiosk, address or with this policy. */
public class TooManyAttempts extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyAttempts() {
        super(Kind.LIMIT, "patient.tooManyAttempts");
    }
}
