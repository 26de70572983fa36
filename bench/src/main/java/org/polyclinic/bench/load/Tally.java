package org.polyclinic.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** One kind of operation: how often, with what outcome, and how long the successful ones took. Many threads record. */
final class Tally {
    private static final int DIGITS = 3;
    private static final double MICROS = 1000;

    private final Histogram micros = new ConcurrentHistogram(DIGITS);
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    void record(String outcome, long nanos) {
        outcomes.computeIfAbsent(outcome, any -> new LongAdder()).increment();
        if (Answer.OK.equals(outcome)) {
            micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
        }
    }

    OperationResult result(String name, double seconds) {
        Map<String, Long> counted = new TreeMap<>();
        outcomes.forEach((outcome, count) -> counted.put(outcome, count.sum()));
        Histogram settled = micros.copy();
        return new OperationResult(
                name,
                settled.getTotalCount(),
                rounded(settled.getTotalCount() / seconds),
                counted,
                latency(settled),
                curve(settled));
    }

    private static Latency latency(Histogram settled) {
        return new Latency(
                rounded(settled.getMean() / MICROS),
                at(settled, 50),
                at(settled, 90),
                at(settled, 95),
                at(settled, 99),
                at(settled, 99.9),
                rounded(settled.getMaxValue() / MICROS));
    }

    private static double at(Histogram settled, double percentile) {
        return rounded(settled.getValueAtPercentile(percentile) / MICROS);
    }

    /** Points of the percentile curve, closer together towards the slowest. */
    private static List<CurvePoint> curve(Histogram settled) {
        List<CurvePoint> points = new ArrayList<>();
        if (settled.getTotalCount() > 0) {
            settled.percentiles(4)
                    .forEach(value -> points.add(new CurvePoint(
                            value.getPercentileLevelIteratedTo(), rounded(value.getValueIteratedTo() / MICROS))));
        }
        return points;
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
