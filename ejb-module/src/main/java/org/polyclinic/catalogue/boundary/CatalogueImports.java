package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.polyclinic.shared.*;

/** Imports into the catalogue (CAT-8). */
@Stateless
public class CatalogueImports {

    @RolesAllowed({IMPORTS_WRITE})
    public ImportReport run(CatalogueImport kind, ImportFile file, boolean preview) {
        throw new UnsupportedOperationException();
    }
}
