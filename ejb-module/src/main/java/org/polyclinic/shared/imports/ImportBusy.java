package org.polyclinic.shared.imports;

import org.polyclinic.shared.failure.BusinessException;

/** Another import is running; try again when it has finished. */
public class ImportBusy extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportBusy() {
        super(Kind.CONFLICT, "imports.busy");
    }
}
