package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.audit.AuditTrail;
import org.polyclinic.audit.AuditedAction;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.schedule.imports.ScheduleImporters;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportRuns;
import org.polyclinic.shared.validation.Checked;

/** Imports of schedules (CAT-8). The columns of each kind are described in docs/imports.md. */
@Stateless
@Checked
public class ScheduleImports {

    @Inject
    ImportRuns runs;

    @Inject
    ScheduleImporters importers;

    @Inject
    Doors doors;

    @Inject
    AuditTrail audit;

    /**
     * Checks every row of a table and, unless it is a preview, applies it if none is bad; the slots of the clinics
     * concerned are made again soon after.
     *
     * @throws org.polyclinic.account.BoundToClinic for a client bound to a clinic: tables concern them all
     * @throws InvalidInput when the file cannot be read or has other columns
     * @throws org.polyclinic.shared.imports.ImportBusy while another import runs
     * @throws org.polyclinic.shared.imports.ImportKeyReused when the file's request key came with another file
     * @throws org.polyclinic.shared.imports.ImportInFlight when the first request with the key is not finished yet
     */
    @RolesAllowed({IMPORTS_WRITE})
    public ImportReport run(ScheduleImport kind, @Valid ImportFile file, boolean preview) {
        Caller caller = doors.toRegistry();
        return runs.run(
                caller,
                kind.name(),
                file,
                preview,
                () -> importers.of(kind, caller),
                done -> audit.record(caller, AuditedAction.of("IMPORT", kind.name(), done.id(), null)));
    }
}
