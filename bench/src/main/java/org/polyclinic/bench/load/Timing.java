package org.polyclinic.bench.load;

import java.util.concurrent.locks.LockSupport;

/** The clock of a measurement, in nanoseconds from any beginning; tests have one that stands still. */
interface Timing {
    Timing REAL = new Timing() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    long now();

    void pause(long nanos);
}
