package org.polyclinic.shared.imports;

import org.polyclinic.shared.failure.BusinessException;

/** The request key came with another file, or with another kind of request, before. */
public class ImportKeyReused extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportKeyReused() {
        super(Kind.RULE, "imports.keyReused");
    }
}
