package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.audit.AuditTrail;
import org.polyclinic.audit.AuditedAction;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.control.CatalogueStamp;
import org.polyclinic.catalogue.imports.CatalogueImporters;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportRuns;
import org.polyclinic.shared.validation.Checked;

/** Imports into the catalogue (CAT-8). The columns of each kind are described in docs/imports.md. */
@Stateless
@Checked
public class CatalogueImports {

    @Inject
    ImportRuns runs;

    @Inject
    CatalogueImporters importers;

    @Inject
    Doors doors;

    @Inject
    CatalogueStamp stamp;

    @Inject
    AuditTrail audit;

    /**
     * Checks every row of a table and, unless it is a preview, applies it if none is bad. The same table again changes
     * nothing: rows are known by their stable codes.
     *
     * @throws org.polyclinic.account.BoundToClinic for a client bound to a clinic: tables concern them all
     * @throws InvalidInput when the file cannot be read or has other columns
     * @throws org.polyclinic.shared.imports.ImportBusy while another import runs
     * @throws org.polyclinic.shared.imports.ImportKeyReused when the file's request key came with another file
     * @throws org.polyclinic.shared.imports.ImportInFlight when the first request with the key is not finished yet
     */
    @RolesAllowed({IMPORTS_WRITE})
    public ImportReport run(CatalogueImport kind, @Valid ImportFile file, boolean preview) {
        Caller caller = doors.toRegistry();
        return runs.run(caller, kind.name(), file, preview, () -> importers.of(kind), done -> {
            stamp.raise();
            audit.record(caller, AuditedAction.of("IMPORT", kind.name(), done.id(), null));
        });
    }
}
