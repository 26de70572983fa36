package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final int VISITS = 1000;
    private static final int PER_SECOND = 100;
    private static final int STALLED = 400;
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long STALL = TimeUnit.SECONDS.toNanos(2);

    private final StandingClock clock = new StandingClock();
    private final Measurement measurement = new Measurement(clock);
    private final AtomicInteger visits = new AtomicInteger();

    /** One visit of a thousand takes two seconds, all others a millisecond. */
    private void visit(Steps steps) throws IOException, VisitAbandoned {
        long time = visits.getAndIncrement() == STALLED ? STALL : QUICK;
        steps.need("ask", () -> {
            clock.pause(time);
            return answer(200, "");
        });
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, body, Map.of(), List.of());
    }

    @Test
    void openLoopLetsAllWhoComeMeanwhileFeelStall() {
        Loop.open(Arrivals.even(PER_SECOND, VISITS), 1, () -> this::visit, measurement);

        OperationResult asked = measurement.operation("ask");
        assertThat(asked.count()).isEqualTo(VISITS);
        assertThat(asked.latency().p50()).isEqualTo(1, within());
        assertThat(asked.latency().p90()).as("a fifth came during the stall").isGreaterThan(900);
        assertThat(asked.latency().max()).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void closedLoopOmitsThem() {
        AtomicInteger left = new AtomicInteger(VISITS);
        Loop.closed(1, () -> left.getAndDecrement() > 0 ? Optional.of(this::visit) : Optional.empty(), measurement);

        OperationResult asked = measurement.operation("ask");
        assertThat(asked.count()).isEqualTo(VISITS);
        assertThat(asked.latency().p99()).isEqualTo(1, within());
        assertThat(asked.latency().max()).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void laterStepsCountFromAnswerBefore() {
        Scenario two = steps -> {
            visit(steps);
            steps.need("then", () -> {
                clock.pause(QUICK);
                return answer(200, "");
            });
            steps.reached("whole");
        };
        clock.pause(TimeUnit.MINUTES.toNanos(1));
        Loop.open(new Arrivals(0L), 1, () -> two, measurement);

        assertThat(measurement.operation("ask").latency().max()).isGreaterThan(59_000);
        assertThat(measurement.operation("then").latency().max()).isEqualTo(1, within());
        assertThat(measurement.operation("whole").latency().max()).isGreaterThan(59_000);
    }

    @Test
    void refusalsAndErrorsAreToldApartAndTakeNoPartInLatency() {
        List<Answer> answers = List.of(
                answer(201, ""),
                answer(409, "{\"type\":\"https://polyclinic.example/problems/booking/slot-already-taken\"}"),
                answer(429, ""),
                answer(500, "<html>"));
        AtomicInteger next = new AtomicInteger();
        Loop.open(
                Arrivals.even(PER_SECOND, answers.size()),
                1,
                () -> steps -> steps.take("book", () -> {
                    clock.pause(QUICK);
                    return answers.get(next.getAndIncrement());
                }),
                measurement);

        OperationResult booked = measurement.operation("book");
        assertThat(booked.outcomes())
                .containsOnly(
                        Map.entry("ok", 1L),
                        Map.entry("409 booking/slot-already-taken", 1L),
                        Map.entry("429", 1L),
                        Map.entry("500", 1L));
        assertThat(booked.count()).isEqualTo(1);
        assertThat(booked.refused()).isEqualTo(2);
        assertThat(booked.errors()).isEqualTo(1);
        assertThat(measurement.timeline()).containsExactly(new Second(0, 1, 2, 1));
    }

    @Test
    void noAnswerIsAnErrorAndNextVisitorComesAllTheSame() {
        Loop.open(
                Arrivals.even(PER_SECOND, 3),
                1,
                () -> steps -> steps.take("book", () -> {
                    throw new IOException("cut");
                }),
                measurement);

        assertThat(measurement.operation("book").outcomes()).containsOnly(Map.entry("IOException", 3L));
    }

    @Test
    void visitorsWhoGoAwayEarlyAreCounted() {
        Loop.open(
                Arrivals.even(PER_SECOND, 2),
                1,
                () -> steps -> {
                    throw new VisitAbandoned("nothing free");
                },
                measurement);

        assertThat(measurement.endedEarly()).containsOnly(Map.entry("nothing free", 2L));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }
}
