package org.polyclinic.booking.control;

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
import org.polyclinic.booking.boundary.RequestInFlight;
import org.polyclinic.booking.boundary.RequestKeyReused;
import org.polyclinic.shared.Clocks;
import org.polyclinic.shared.Sql;
import org.polyclinic.shared.SqlFailure;

/**
 * Requests that are carried out once. The key is a unique row of the same transaction: a second request with it waits for
 * the first and then gets what that one made; when the first rolls back, so does the key.
 */
@Dependent
class RequestKeys {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param resourceId what this request will make: a hold or an event of an appointment */
    record Request(String caller, String key, Record command, UUID resourceId) {}

    /**
     * Enters the key; present: the request was carried out before, and this is what it made.
     *
     * @throws RequestKeyReused when the key came with a different command
     * @throws RequestInFlight when the first request takes too long to wait for
     */
    Optional<UUID> enter(Request request) {
        byte[] hash = hash(request.command());
        int entered = insert(request, hash);
        return entered == 1 ? Optional.empty() : Optional.of(earlier(request, hash));
    }

    private int insert(Request request, byte[] hash) {
        try {
            return Sql.of(
                            "INSERT IGNORE INTO idempotency_key (caller, request_key, request_hash, resource_id, created_at) "
                                    + "VALUES (?, ?, ?, ?, ?)",
                            request.caller(),
                            request.key(),
                            hash,
                            request.resourceId(),
                            Clocks.utc(clock))
                    .update(em);
        } catch (PersistenceException e) {
            if (SqlFailure.in(e).map(SqlFailure::lockTimeout).orElse(false)) {
                throw new RequestInFlight();
            }
            throw e;
        }
    }

    private record Earlier(boolean same, UUID resourceId) {}

    private UUID earlier(Request request, byte[] hash) {
        Earlier earlier = Sql.of(
                        "SELECT request_hash, resource_id FROM idempotency_key WHERE caller = ? AND request_key = ?",
                        request.caller(),
                        request.key())
                .first(
                        em,
                        row -> new Earlier(
                                MessageDigest.isEqual(hash, row.bytes("request_hash")), row.id("resource_id")))
                .orElseThrow(RequestInFlight::new);
        if (!earlier.same()) {
            throw new RequestKeyReused();
        }
        return earlier.resourceId();
    }

    int purge(LocalDateTime before, int limit) {
        return Sql.of("DELETE FROM idempotency_key WHERE created_at < ? LIMIT ?", before, limit)
                .update(em);
    }

    private static byte[] hash(Record command) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(command.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
