package org.polyclinic.bench.load;

import java.util.List;
import java.util.Map;

/**
 * One part of a run.
 *
 * @param load what was put on, in words
 * @param endedEarly why visitors went away before the end, and how many
 */
record Phase(
        String name,
        String load,
        double seconds,
        List<OperationResult> operations,
        List<Second> timeline,
        Map<String, Long> endedEarly,
        Usage usage) {

    static Phase of(String name, String load, Measurement measurement, ProcessWatch watch) {
        return new Phase(
                name,
                load,
                Tally.rounded(measurement.seconds()),
                measurement.operations(),
                measurement.timeline(),
                measurement.endedEarly(),
                watch.usage());
    }

    OperationResult operation(String operation) {
        return operations.stream()
                .filter(result -> result.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + operation + " in " + name));
    }

    long errors() {
        return operations.stream().mapToLong(OperationResult::errors).sum();
    }
}
