package org.polyclinic.bench.load;

/** What ended in one second of a phase. */
record Second(int second, long done, long refused, long failed) {}
