package org.polyclinic.shared.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.ImportReport.Note;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/** Runs an import in the transaction of its boundary: checks every row, then writes all or nothing. */
@ApplicationScoped
public class ImportRuns {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ImportKeys keys;

    /**
     * Reads the file, waits for its turn, checks every row and writes. A file that was taken in before with the same
     * request key gets its first report; nothing is done or noted again.
     *
     * @param importers makes the importer once no other import can change what it looks up
     * @param done is told of a run that was carried out now
     */
    public ImportReport run(
            Caller caller,
            String kind,
            ImportFile file,
            boolean preview,
            Supplier<Importer> importers,
            Consumer<ImportReport> done) {
        UUID id = Ids.next();
        boolean once = !preview && file.requestKey() != null;
        Optional<ImportReport> earlier = once ? keys.enter(caller, kind, file, id) : Optional.empty();
        return earlier.orElseGet(() -> {
            ImportReport report = runNew(id, caller, kind, file, preview, importers);
            if (once && !report.applied()) {
                keys.forget(caller, file.requestKey());
            }
            done.accept(report);
            return report;
        });
    }

    private ImportReport runNew(
            UUID id, Caller caller, String kind, ImportFile file, boolean preview, Supplier<Importer> importers) {
        Table read = Tables.read(file);
        lock();
        Importer importer = importers.get();
        Table table = read.under(importer.columns());
        table.require(importer.columns());
        Findings findings = check(table, importer);
        boolean applied = !preview && findings.none();
        if (applied) {
            write(importer);
        }
        note(id, caller, kind, file, table, findings, applied);
        return new ImportReport(
                id, kind, table.filledRows(), findings.rows(), findings.listed(), applied, notes(table, findings));
    }

    private static List<Note> notes(Table table, Findings findings) {
        return findings.cleaned() == 0
                ? table.notes()
                : table.noting(new Note("imports.note.cleaned", List.of(findings.cleaned())))
                        .notes();
    }

    private void lock() {
        try {
            Sql.of("SELECT id FROM import_lock WHERE id = 1 FOR UPDATE").list(em, Integer.class);
        } catch (PersistenceException e) {
            throw e.getCause() instanceof SQLException cause && cause.getErrorCode() == 1205 ? new ImportBusy() : e;
        }
    }

    private static Findings check(Table table, Importer importer) {
        Findings findings = new Findings();
        Map<String, Integer> positions = positions(table.header());
        for (int i = 0; i < table.rows().size(); i++) {
            if (!table.isBlank(i)) {
                importer.read(row(i + 1, positions, table.rows().get(i), findings));
            }
        }
        importer.readAll();
        return findings;
    }

    /** A cell that no column stands above would be lost. */
    private static ImportRow row(int number, Map<String, Integer> positions, List<String> cells, Findings findings) {
        for (int i = positions.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                findings.add(number, "", cells.get(i), "imports.surplusCell");
            }
        }
        return new ImportRow(number, positions, cells, findings);
    }

    private static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
        return positions;
    }

    private void write(Importer importer) {
        try {
            importer.write();
            em.flush();
        } catch (PersistenceException e) {
            throw isConflict(e) ? new ImportConflict() : e;
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLIntegrityConstraintViolationException
                    || (cause instanceof SQLException sql && "23000".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private void note(
            UUID id, Caller caller, String kind, ImportFile file, Table table, Findings findings, boolean applied) {
        SqlBatch run = SqlBatch.of(
                "INSERT INTO import_run (id, kind, file_name, actor, row_count, bad_count, applied, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        int rows = table.filledRows();
        run.add(id, kind, fileName(file), caller.name(), rows, findings.rows(), applied, Clocks.utc(clock));
        run.write(em);
    }

    private static String fileName(ImportFile file) {
        String name = file.fileName() == null ? "" : file.fileName();
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
