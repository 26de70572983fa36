package org.polyclinic.shared.imports;

import org.polyclinic.shared.failure.BusinessException;

/**
 * The database holds something that contradicts the file, such as the number of somebody else, or somebody changed the
 * same thing meanwhile.
 */
public class ImportConflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportConflict() {
        super(Kind.CONFLICT, "imports.conflict");
    }
}
