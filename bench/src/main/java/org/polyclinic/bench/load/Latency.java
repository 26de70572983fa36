package org.polyclinic.bench.load;

/** Milliseconds. */
record Latency(double mean, double p50, double p90, double p95, double p99, double p999, double max) {}
