package org.polyclinic.bench.load;

import java.util.Map;

/** Processors used since the sample before, and resident memory, by process. */
record UsageSample(double second, Map<String, Double> cores, Map<String, Double> mebibytes) {}
