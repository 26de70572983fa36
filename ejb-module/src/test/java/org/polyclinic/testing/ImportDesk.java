package org.polyclinic.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.imports.CatalogueImporters;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.patient.imports.PatientImporters;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.schedule.imports.ScheduleImporters;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportRuns;
import org.polyclinic.shared.imports.Importer;

/** Hands tables to the imports; the lines of a table are its header and its rows. */
public final class ImportDesk {

    public static final Caller CALLER = new ClientCaller("importer", Set.of(Roles.IMPORTS_WRITE), null);

    private final Domain domain;
    private final List<ImportReport> done = new ArrayList<>();
    private boolean preview;
    private String key;

    public ImportDesk(Domain domain) {
        this.domain = domain;
    }

    /** The same desk, but it only looks. */
    public ImportDesk previewing() {
        ImportDesk desk = new ImportDesk(domain);
        desk.preview = true;
        return desk;
    }

    /** The next files come with this request key. */
    public ImportDesk withKey(String requestKey) {
        key = requestKey;
        return this;
    }

    /** Reports of runs that were carried out here and not answered from before. */
    public List<ImportReport> done() {
        return done;
    }

    public ImportReport take(CatalogueImport kind, String... lines) {
        return run(kind.name(), () -> domain.get(CatalogueImporters.class).of(kind), lines);
    }

    public ImportReport take(ScheduleImport kind, String... lines) {
        return run(kind.name(), () -> domain.get(ScheduleImporters.class).of(kind, CALLER), lines);
    }

    public ImportReport take(PatientImport kind, String... lines) {
        return run(kind.name(), () -> domain.get(PatientImporters.class).of(kind), lines);
    }

    /** A file as somebody's program wrote it. */
    public ImportReport takeFile(PatientImport kind, byte[] content) {
        return run(kind.name(), () -> domain.get(PatientImporters.class).of(kind), content);
    }

    private ImportReport run(String kind, Supplier<Importer> importers, String... lines) {
        return run(kind, importers, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport run(String kind, Supplier<Importer> importers, byte[] content) {
        ImportFile file = new ImportFile("table.csv", ImportFile.Format.CSV, content, key);
        ImportRuns runs = domain.get(ImportRuns.class);
        return domain.inTransaction(() -> runs.run(CALLER, kind, file, preview, importers, done::add));
    }
}
