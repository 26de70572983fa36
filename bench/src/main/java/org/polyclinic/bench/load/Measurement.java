package org.polyclinic.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Everything recorded in one phase of a run. Times are those of {@link System#nanoTime}. */
final class Measurement {
    private static final double NANOS = 1e9;

    private final Map<String, Tally> operations = new ConcurrentSkipListMap<>();
    private final Map<Integer, Counts> timeline = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> endedEarly = new ConcurrentSkipListMap<>();
    private final Timing clock;
    private final long begin;
    private volatile long end;

    Measurement() {
        this(Timing.REAL);
    }

    Measurement(Timing clock) {
        this.clock = clock;
        this.begin = clock.now();
    }

    private static final class Counts {
        private final LongAdder done = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder failed = new LongAdder();

        private LongAdder of(String outcome) {
            if (Answer.OK.equals(outcome)) {
                return done;
            }
            return outcome.startsWith("409") || outcome.startsWith("429") ? refused : failed;
        }
    }

    long now() {
        return clock.now();
    }

    void waitUntil(long instant) {
        for (long left = instant - now(); left > 0; left = instant - now()) {
            clock.pause(left);
        }
    }

    long begin() {
        return begin;
    }

    void record(String operation, String outcome, long from, long to) {
        operations.computeIfAbsent(operation, any -> new Tally()).record(outcome, to - from);
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(to - begin);
        timeline.computeIfAbsent(second, any -> new Counts()).of(outcome).increment();
    }

    void endedEarly(String why) {
        endedEarly.computeIfAbsent(why, any -> new LongAdder()).increment();
    }

    /** Why visitors went away before the end, and how many. */
    Map<String, Long> endedEarly() {
        Map<String, Long> counted = new TreeMap<>();
        endedEarly.forEach((why, count) -> counted.put(why, count.sum()));
        return counted;
    }

    void finish() {
        end = clock.now();
    }

    double seconds() {
        return (end - begin) / NANOS;
    }

    List<OperationResult> operations() {
        List<OperationResult> results = new ArrayList<>();
        operations.forEach((name, tally) -> results.add(tally.result(name, seconds())));
        return results;
    }

    OperationResult operation(String name) {
        return operations.getOrDefault(name, new Tally()).result(name, seconds());
    }

    List<Second> timeline() {
        List<Second> seconds = new ArrayList<>();
        timeline.forEach((second, counts) ->
                seconds.add(new Second(second, counts.done.sum(), counts.refused.sum(), counts.failed.sum())));
        return seconds;
    }
}
