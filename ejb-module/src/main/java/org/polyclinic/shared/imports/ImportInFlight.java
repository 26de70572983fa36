package org.polyclinic.shared.imports;

import org.polyclinic.shared.failure.BusinessException;

/** The first request with this key is not finished yet. */
public class ImportInFlight extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportInFlight() {
        super(Kind.CONFLICT, "imports.inFlight");
    }
}
