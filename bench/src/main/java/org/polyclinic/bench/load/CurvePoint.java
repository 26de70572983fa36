package org.polyclinic.bench.load;

/** So many per cent took at most so many milliseconds. */
record CurvePoint(double percentile, double millis) {}
