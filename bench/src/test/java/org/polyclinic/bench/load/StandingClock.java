package org.polyclinic.bench.load;

/** Moves when told to, and by the length of each pause. For one thread. */
final class StandingClock implements Timing {
    private volatile long now;

    @Override
    public long now() {
        return now;
    }

    @Override
    public void pause(long nanos) {
        now += nanos;
    }
}
