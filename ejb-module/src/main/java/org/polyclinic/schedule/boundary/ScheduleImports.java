package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.polyclinic.shared.*;

/** Imports of schedules (CAT-8). */
@Stateless
public class ScheduleImports {

    @RolesAllowed({IMPORTS_WRITE})
    public ImportReport run(ScheduleImport kind, ImportFile file, boolean preview) {
        throw new UnsupportedOperationException();
    }
}
