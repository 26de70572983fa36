package org.polyclinic.limit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import org.polyclinic.shared.resilience.Background;
import org.polyclinic.shared.time.Clocks;

/** Takes away counts of tries that no limit looks at any more. */
@Singleton
public class AttemptSweep {

    private static final int ROWS_AT_ONCE = 1000;

    @Inject
    Clock clock;

    @Inject
    Attempts attempts;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void sweep() {
        Background.run(
                "old counts of tries could not be taken away",
                () -> attempts.purge(Clocks.utc(clock).minusDays(1), ROWS_AT_ONCE));
    }
}
