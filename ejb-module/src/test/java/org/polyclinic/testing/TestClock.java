package org.polyclinic.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.polyclinic.shared.time.Clocks;

/**
 * The clock of the domain tests. It goes on as clocks do, but every run begins on the same morning, so that no test depends
 * on when it is run; {@code -Dtest.begin=2026-12-31T14:40:00Z} begins another time.
 */
public final class TestClock {

    private static final Instant BEGIN = Instant.parse(System.getProperty("test.begin", "2026-11-25T04:00:00Z"));

    public static final Clock CLOCK =
            Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), BEGIN));

    private TestClock() {}

    public static LocalDateTime now() {
        return Clocks.utc(CLOCK);
    }

    /** Midnight (UTC) of the day that it is now. */
    public static LocalDateTime today() {
        return now().truncatedTo(ChronoUnit.DAYS);
    }
}
