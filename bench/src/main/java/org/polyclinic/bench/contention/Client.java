package org.polyclinic.bench.contention;

/** Somebody who races: does one thing after another until told to stop. */
interface Client {
    /** Does what comes next; everything that may change something goes into the history. */
    void step() throws InterruptedException;
}
