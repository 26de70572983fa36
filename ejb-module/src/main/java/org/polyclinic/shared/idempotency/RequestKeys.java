package org.polyclinic.shared.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlFailure;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.time.Clocks;

/**
 * Requests that are carried out once. The key is a unique row of the same transaction: a second request with it waits for
 * the first and then gets what that one made; when the first rolls back, so does the key.
 */
@Dependent
public class RequestKeys {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param hash of all that the caller sent
     * @param resourceId what this request will make
     */
    public record Request(String caller, String key, byte[] hash, UUID resourceId) {

        public static Request of(String caller, String key, Record command, UUID resourceId) {
            return new Request(
                    caller, key, sha256().digest(command.toString().getBytes(StandardCharsets.UTF_8)), resourceId);
        }
    }

    /** What is thrown when a key came with something else, and when the first request takes too long to wait for. */
    public record Refusals(
            Supplier<? extends BusinessException> reused, Supplier<? extends BusinessException> inFlight) {}

    /** Enters the key; present: the request was carried out before, and this is what it made. */
    public Optional<UUID> enter(Request request, Refusals refusals) {
        return insert(request, refusals) == 1 ? Optional.empty() : Optional.of(earlier(request, refusals));
    }

    private int insert(Request request, Refusals refusals) {
        try {
            return Sql.of(
                            "INSERT IGNORE INTO idempotency_key (caller, request_key, request_hash, resource_id, created_at) "
                                    + "VALUES (?, ?, ?, ?, ?)",
                            request.caller(),
                            request.key(),
                            request.hash(),
                            request.resourceId(),
                            Clocks.utc(clock))
                    .update(em);
        } catch (PersistenceException e) {
            throw SqlFailure.in(e).map(SqlFailure::lockTimeout).orElse(false)
                    ? refusals.inFlight().get()
                    : e;
        }
    }

    private record Earlier(boolean same, UUID resourceId) {}

    private UUID earlier(Request request, Refusals refusals) {
        Earlier earlier = Sql.of(
                        "SELECT request_hash, resource_id FROM idempotency_key WHERE caller = ? AND request_key = ?",
                        request.caller(),
                        request.key())
                .first(
                        em,
                        row -> new Earlier(
                                MessageDigest.isEqual(request.hash(), row.bytes("request_hash")),
                                row.id("resource_id")))
                .orElseThrow(refusals.inFlight());
        if (!earlier.same()) {
            throw refusals.reused().get();
        }
        return earlier.resourceId();
    }

    /** The request came to nothing: its key is free again. */
    public void forget(String caller, String key) {
        Sql.of("DELETE FROM idempotency_key WHERE caller = ? AND request_key = ?", caller, key)
                .update(em);
    }

    public int purge(LocalDateTime before, int limit) {
        return Sql.of("DELETE FROM idempotency_key WHERE created_at < ? LIMIT ?", before, limit)
                .update(em);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
