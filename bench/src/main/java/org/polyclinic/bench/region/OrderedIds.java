package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;

/** Time-ordered UUIDs (version 7) as the product makes them, but from a seed; each maker has a window of time of its own. */
final class OrderedIds {
    private static final long WINDOW = 20_000;
    private static final int PER_MILLI = 8;
    private static final int STEP = 4096 / PER_MILLI;
    private static final int DAYS_BACK = 30;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long begin;
    private final SplittableRandom random;
    private long count;

    /** {@code window} counts makers; the ids of a later window are greater. */
    OrderedIds(LocalDate day, int window, SplittableRandom random) {
        this.begin = day.minusDays(DAYS_BACK)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli()
                + window * WINDOW;
        this.random = random;
    }

    UUID next() {
        long milli = begin + count / PER_MILLI;
        long counter = count % PER_MILLI * STEP;
        count++;
        return new UUID(milli << 16 | VERSION | counter, VARIANT | random.nextLong() >>> 2);
    }
}
