package org.polyclinic.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the product, and the one way between moments as kept (UTC, no offset) and as shown. */
@ApplicationScoped
public class Clocks {

    /** Kamchatka and Chukotka. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(12);

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** Now in UTC, as the database keeps it. */
    public static LocalDateTime utc(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day where days begin first among the clinics: a day that has not come there has come nowhere. */
    public static LocalDate latestDay(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).withOffsetSameInstant(EASTERNMOST).toLocalDate();
    }

    /** The day in a zone. */
    public static LocalDate day(LocalDateTime utc, ZoneId zone) {
        return in(zone, utc).toLocalDate();
    }

    /** A moment of the database in a zone. */
    public static OffsetDateTime in(ZoneId zone, LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
