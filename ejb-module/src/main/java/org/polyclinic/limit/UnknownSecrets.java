package org.polyclinic.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts tries at numbers and codes that nobody has, on this node: as those that somebody has, so that the answers tell no
 * difference, but in a bounded memory, for strangers can make up any number of them.
 */
@ApplicationScoped
class UnknownSecrets {

    private static final int MOST = 20_000;

    private record Window(Instant end, int failures) {}

    private final Map<ByteBuffer, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Window> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    Clock clock;

    /** How long to wait; empty: entered. */
    Optional<Duration> enter(byte[] hash, int limit, Duration length) {
        Instant now = clock.instant();
        ByteBuffer key = ByteBuffer.wrap(hash);
        synchronized (windows) {
            Window found = windows.get(key);
            Window window = found == null || !found.end().isAfter(now) ? new Window(now.plus(length), 0) : found;
            if (window.failures() >= limit) {
                return Optional.of(Duration.between(now, window.end()));
            }
            windows.put(key, new Window(window.end(), window.failures() + 1));
            return Optional.empty();
        }
    }
}
