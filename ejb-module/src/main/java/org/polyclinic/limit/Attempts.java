package org.polyclinic.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.shared.time.Clocks;

/**
 * Counts tries at things that must not be guessed, over the whole cluster. A try is entered before it is made, in a
 * transaction of its own, so that many at once cannot slip through; one that succeeds is taken back. Only keyed hashes are
 * kept, no number and no address.
 */
@Dependent
public class Attempts {

    /** What tries are counted by, and how many may fail in the window. */
    public enum Scope {
        POLICY(Setting.ATTEMPTS_PER_POLICY),
        ADDRESS(Setting.ATTEMPTS_PER_ADDRESS),
        KIOSK(Setting.ATTEMPTS_PER_KIOSK),
        TICKET(Setting.ATTEMPTS_PER_POLICY);

        private final Setting limit;

        Scope(Setting limit) {
            this.limit = limit;
        }
    }

    /** One thing to count by. */
    public record Counted(Scope scope, String key) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    LookupHash hashes;

    /** Enters a try; false: one too many in some scope. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean enter(List<Counted> counted) {
        boolean allowed = true;
        for (Counted one : counted) {
            allowed &= enter(one) <= settings.number(one.scope().limit);
        }
        return allowed;
    }

    /** The try succeeded: it does not count. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forgive(List<Counted> counted) {
        counted.forEach(one -> Sql.of(
                        "UPDATE attempt SET failures = failures - 1 WHERE scope = ? AND key_hash = ? AND failures > 0",
                        one.scope(),
                        hash(one))
                .update(em));
    }

    private int enter(Counted one) {
        LocalDateTime now = Clocks.utc(clock).withNano(0);
        LocalDateTime windowStart = now.minus(settings.minutes(Setting.ATTEMPT_WINDOW_MINUTES));
        byte[] hash = hash(one);
        Sql.of(
                        "INSERT INTO attempt (scope, key_hash, window_start, failures) VALUES (?, ?, ?, 1) "
                                + "ON DUPLICATE KEY UPDATE failures = IF(window_start < ?, 1, failures + 1), "
                                + "window_start = IF(window_start < ?, VALUES(window_start), window_start)",
                        one.scope(),
                        hash,
                        now,
                        windowStart,
                        windowStart)
                .update(em);
        return Sql.of("SELECT failures FROM attempt WHERE scope = ? AND key_hash = ?", one.scope(), hash)
                .first(em, Integer.class)
                .orElseThrow();
    }

    /** Windows long past. */
    public int purge(LocalDateTime before, int limit) {
        return Sql.of("DELETE FROM attempt WHERE window_start < ? LIMIT ?", before, limit)
                .update(em);
    }

    private byte[] hash(Counted one) {
        return hashes.of(one.scope().name(), one.key());
    }
}
