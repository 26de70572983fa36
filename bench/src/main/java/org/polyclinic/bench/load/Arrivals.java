package org.polyclinic.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** When visitors are meant to come: offsets in nanoseconds, ascending. */
record Arrivals(long... offsets) {
    private static final double NANOS = 1e9;

    /** Independent of each other, as people are (a Poisson process); the same seed gives the same instants. */
    static Arrivals random(double perSecond, Duration time, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] offsets = new long[(int) Math.round(perSecond * time.toNanos() / NANOS)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = random.nextLong(time.toNanos());
        }
        Arrays.sort(offsets);
        return new Arrivals(offsets);
    }

    static Arrivals even(double perSecond, int count) {
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = (long) (i * NANOS / perSecond);
        }
        return new Arrivals(offsets);
    }
}
