package org.polyclinic.shared.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.Caller;
import org.polyclinic.shared.Clocks;
import org.polyclinic.shared.ImportFile;
import org.polyclinic.shared.ImportReport;
import org.polyclinic.shared.Sql;
import org.polyclinic.shared.SqlFailure;

/**
 * Imports that are carried out once. The key is a row of the import's own transaction, among the keys of all other
 * requests: a second request waits for the first and then gets its report. An import that applied nothing takes its key
 * back, so that the mended file may come with the same one.
 */
@ApplicationScoped
class ImportKeys {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Enters the key; present: the file was taken in before, with this report.
     *
     * @param id of the run that begins
     * @throws ImportKeyReused when the key came with something else
     * @throws ImportInFlight when the first request takes too long to wait for
     */
    Optional<ImportReport> enter(Caller caller, String kind, ImportFile file, UUID id) {
        byte[] hash = hash(kind, file);
        return insert(caller, file.requestKey(), hash, id) == 1
                ? Optional.empty()
                : Optional.of(earlier(caller, file.requestKey(), hash));
    }

    private int insert(Caller caller, String key, byte[] hash, UUID id) {
        try {
            return Sql.of(
                            "INSERT IGNORE INTO idempotency_key (caller, request_key, request_hash, resource_id, created_at) "
                                    + "VALUES (?, ?, ?, ?, ?)",
                            caller.name(),
                            key,
                            hash,
                            id,
                            Clocks.utc(clock))
                    .update(em);
        } catch (PersistenceException e) {
            throw SqlFailure.in(e).map(SqlFailure::lockTimeout).orElse(false) ? new ImportInFlight() : e;
        }
    }

    private ImportReport earlier(Caller caller, String key, byte[] hash) {
        return Sql.of(
                        "SELECT r.id, r.kind, r.row_count, r.bad_count, r.applied FROM idempotency_key k "
                                + "JOIN import_run r ON r.id = k.resource_id "
                                + "WHERE k.caller = ? AND k.request_key = ? AND k.request_hash = ?",
                        caller.name(),
                        key,
                        hash)
                .first(
                        em,
                        row -> new ImportReport(
                                row.id("id"),
                                row.text("kind"),
                                row.number("row_count"),
                                row.number("bad_count"),
                                List.of(),
                                row.flag("applied")))
                .orElseThrow(ImportKeyReused::new);
    }

    /** The import was not applied: the key is free again. */
    void forget(Caller caller, String key) {
        Sql.of("DELETE FROM idempotency_key WHERE caller = ? AND request_key = ?", caller.name(), key)
                .update(em);
    }

    private static byte[] hash(String kind, ImportFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + '\n' + file.format() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(file.content());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
