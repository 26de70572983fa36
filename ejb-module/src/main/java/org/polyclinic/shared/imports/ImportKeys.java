package org.polyclinic.shared.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.idempotency.RequestKeys;

/**
 * Imports that are carried out once: their keys are among those of all other requests. An import that applied nothing
 * takes its key back, so that the mended file may come with the same one.
 */
@ApplicationScoped
class ImportKeys {

    private static final RequestKeys.Refusals REFUSALS =
            new RequestKeys.Refusals(ImportKeyReused::new, ImportInFlight::new);

    record Run(UUID id, String kind, int rowCount, int badCount, boolean applied) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    RequestKeys keys;

    /**
     * Enters the key; present: the file was taken in before, with this report.
     *
     * @param id of the run that begins
     * @throws ImportKeyReused when the key came with something else
     * @throws ImportInFlight when the first request takes too long to wait for
     */
    Optional<ImportReport> enter(Caller caller, String kind, ImportFile file, UUID id) {
        return keys.enter(new RequestKeys.Request(caller.name(), file.requestKey(), hash(kind, file), id), REFUSALS)
                .map(this::report);
    }

    private ImportReport report(UUID runId) {
        return Sql.of("SELECT id, kind, row_count, bad_count, applied FROM import_run WHERE id = ?", runId)
                .first(em, Run.class)
                .map(run -> new ImportReport(
                        run.id(), run.kind(), run.rowCount(), run.badCount(), List.of(), run.applied(), List.of()))
                .orElseThrow(ImportKeyReused::new);
    }

    /** The import was not applied: the key is free again. */
    void forget(Caller caller, String key) {
        keys.forget(caller.name(), key);
    }

    private static byte[] hash(String kind, ImportFile file) {
        MessageDigest digest = RequestKeys.sha256();
        digest.update((kind + '\n' + file.format() + '\n').getBytes(StandardCharsets.UTF_8));
        return digest.digest(file.content());
    }
}
