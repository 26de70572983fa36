package org.polyclinic.patient;

import org.polyclinic.shared.failure.BusinessException;

/** No patient has these three; which of them is wrong is not told. */
public class IdentificationFailed extends BusinessException {

    private static final long serialVersionUID = 1L;

    public IdentificationFailed() {
        super(Kind.NOT_FOUND, "patient.identificationFailed");
    }
}
