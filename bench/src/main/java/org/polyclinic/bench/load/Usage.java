package org.polyclinic.bench.load;

import java.util.List;
import java.util.Map;

/**
 * What the processes took while a phase ran.
 *
 * @param cores mean of processors used, by process; {@code others} is everything else on the machine
 */
record Usage(Map<String, Double> cores, List<UsageSample> samples) {

    double peakMiB(String process) {
        return samples.stream()
                .mapToDouble(sample -> sample.mebibytes().getOrDefault(process, 0.0))
                .max()
                .orElse(0);
    }
}
