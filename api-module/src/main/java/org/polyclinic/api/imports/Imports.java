package org.polyclinic.api.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.polyclinic.catalogue.boundary.CatalogueImports;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.patient.boundary.PatientImports;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.schedule.boundary.ScheduleImports;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.imports.ImportReport;

/** Finds the feature that imports a kind of table; kinds are the lower-case names of the features' constants. */
@RequestScoped
public class Imports {
    @Inject
    CatalogueImports catalogue;

    @Inject
    ScheduleImports schedules;

    @Inject
    PatientImports patients;

    ImportReport run(String kind, ImportFile file, boolean preview) {
        return find(CatalogueImport.values(), kind)
                .map(found -> catalogue.run(found, file, preview))
                .or(() -> find(ScheduleImport.values(), kind).map(found -> schedules.run(found, file, preview)))
                .or(() -> find(PatientImport.values(), kind).map(found -> patients.run(found, file, preview)))
                .orElseThrow(NotFoundException::new);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] kinds, String kind) {
        return Arrays.stream(kinds)
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }
}
