package org.polyclinic.booking.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.hold.HoldQuota;
import org.polyclinic.shared.idempotency.RequestKeys;
import org.polyclinic.shared.resilience.Background;
import org.polyclinic.shared.time.Clocks;

/** Takes away what has had its time. Nothing depends on when it runs; on several nodes the first one does the work. */
@Singleton
public class Housekeeping {

    private static final int ROWS_AT_ONCE = 500;
    private static final int KEY_DAYS = 7;

    @Inject
    Clock clock;

    @Inject
    Claims claims;

    @Inject
    RequestKeys requests;

    @Inject
    HoldQuota quota;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweepHolds() {
        Background.run(
                "ended holds could not be taken away",
                () -> claims.sweep(Clocks.utc(clock).minusMinutes(1), ROWS_AT_ONCE));
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void purgeRequestKeys() {
        LocalDateTime before = Clocks.utc(clock).minusDays(KEY_DAYS);
        Background.run("old request keys could not be taken away", () -> requests.purge(before, ROWS_AT_ONCE));
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void purgeTurnsAtHolds() {
        Background.run(
                "old turns at holds could not be taken away",
                () -> quota.purge(Clocks.utc(clock).minusDays(1), ROWS_AT_ONCE));
    }
}
