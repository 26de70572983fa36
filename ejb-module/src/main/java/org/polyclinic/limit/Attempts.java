package org.polyclinic.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.shared.time.Clocks;

/**
 * Counts tries at things that must not be guessed, over the whole cluster. A try is entered before it is made, in a
 * transaction of its own, so that many at once cannot slip through; one that succeeds is taken back, and one too many is
 * not written at all. Only keyed hashes are kept, no number and no address.
 */
@Dependent
public class Attempts {

    /** What tries are counted by, and how many may fail in the window. */
    public enum Scope {
        POLICY(Setting.ATTEMPTS_PER_POLICY),
        SECOND_PROOF(Setting.ATTEMPTS_PER_POLICY),
        TICKET(Setting.ATTEMPTS_PER_POLICY),
        ADDRESS(Setting.ATTEMPTS_PER_ADDRESS),
        DEVICE(Setting.ATTEMPTS_PER_ADDRESS),
        KIOSK(Setting.ATTEMPTS_PER_KIOSK),
        CLIENT(Setting.ATTEMPTS_PER_CLIENT);

        private final Setting limit;

        Scope(Setting limit) {
            this.limit = limit;
        }
    }

    /**
     * One thing to count by.
     *
     * @param known there is such a thing; what strangers make up leaves no row
     */
    public record Counted(Scope scope, String key, boolean known) {

        public Counted(Scope scope, String key) {
            this(scope, key, true);
        }
    }

    /**
     * A try that was asked for.
     *
     * @param counted where it counts now, to be taken back if it succeeds
     * @param pause null when it may be made; otherwise how long until it may
     */
    public record Entry(List<Counted> counted, Duration pause) {

        public boolean allowed() {
            return pause == null;
        }
    }

    private record Window(LocalDateTime start, int failures) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    LookupHash hashes;

    @Inject
    UnknownSecrets unknown;

    /** Enters a try, unless it is one too many in some scope. */
    @Transactional(TxType.REQUIRES_NEW)
    public Entry enter(List<Counted> wanted) {
        LocalDateTime now = Clocks.utc(clock).withNano(0);
        List<Counted> entered = new ArrayList<>();
        Duration wait = null;
        for (Counted one : wanted) {
            Optional<Duration> refused = enter(one, now);
            if (refused.isEmpty()) {
                entered.add(one);
            } else if (wait == null || refused.get().compareTo(wait) > 0) {
                wait = refused.get();
            }
        }
        return new Entry(entered, wait);
    }

    /** The try succeeded: it does not count. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forgive(Entry entry) {
        entry.counted().stream().filter(Counted::known).forEach(one -> Sql.of(
                        "UPDATE attempt SET failures = failures - 1 WHERE scope = ? AND key_hash = ? AND failures > 0",
                        one.scope(),
                        hash(one))
                .update(em));
    }

    /** How long to wait; empty: entered. */
    private Optional<Duration> enter(Counted one, LocalDateTime now) {
        Duration length = settings.minutes(Setting.ATTEMPT_WINDOW_MINUTES);
        int limit = settings.number(one.scope().limit);
        byte[] hash = hash(one);
        if (!one.known()) {
            return unknown.enter(hash, limit, length);
        }
        Optional<Window> current =
                window(one, hash).filter(found -> !found.start().isBefore(now.minus(length)));
        if (current.isPresent() && current.get().failures() >= limit) {
            return Optional.of(Duration.between(now, current.get().start().plus(length)));
        }
        count(one, hash, now, now.minus(length));
        return window(one, hash)
                .filter(found -> found.failures() > limit)
                .map(found -> Duration.between(now, found.start().plus(length)));
    }

    private Optional<Window> window(Counted one, byte[] hash) {
        return Sql.of("SELECT window_start, failures FROM attempt WHERE scope = ? AND key_hash = ?", one.scope(), hash)
                .first(em, row -> new Window(row.dateTime("window_start"), row.number("failures")));
    }

    private void count(Counted one, byte[] hash, LocalDateTime now, LocalDateTime windowStart) {
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
