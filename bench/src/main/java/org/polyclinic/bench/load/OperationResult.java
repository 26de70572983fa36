package org.polyclinic.bench.load;

import java.util.List;
import java.util.Map;

/**
 * What became of one kind of operation in a phase.
 *
 * @param count of the successful ones; latency and curve are theirs
 * @param outcomes how often each was seen, {@code ok} among them
 */
record OperationResult(
        String name,
        long count,
        double perSecond,
        Map<String, Long> outcomes,
        Latency latency,
        List<CurvePoint> curve) {

    /** Anything but success and the honest refusals: somebody was faster (409), too many at once (429). */
    long errors() {
        return outcomes.entrySet().stream()
                .filter(outcome -> !Answer.OK.equals(outcome.getKey())
                        && !outcome.getKey().startsWith("409")
                        && !outcome.getKey().startsWith("429"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long refused() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() - count - errors();
    }
}
