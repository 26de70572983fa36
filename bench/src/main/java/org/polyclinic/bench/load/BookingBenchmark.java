package org.polyclinic.bench.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Confirmed bookings per second of one warm node over its API, next to a plain JDBC loop with the recorded statements of a
 * booking on the same database with the same number of clients, and next to the five statements that the least of bookings
 * is: they take turns in the same run, and the medians of their ratios are what counts.
 */
public final class BookingBenchmark {
    private static final double BAR = 0.35;
    private static final double BAR_OF_FIVE = 0.30;
    private static final String BOOK = "book";
    private static final int RECORDED = 200;

    private final Run run = new Run("booking");
    private final int clients = run.number("clients", 16);
    private final int warmUp = run.number("warmUp", 8000);
    private final int measured = run.number("measured", 3000);
    private final int rounds = run.number("rounds", 5);
    /** As many slots and patients, of which only some are used: the larger, the less of them is in memory. */
    private final int slots = run.number("slots", 0);

    private Testbed testbed;

    private BookingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new BookingBenchmark().carryOut();
    }

    private void carryOut() throws Exception {
        try (Testbed started = Testbed.start(run);
                Api client = new Api(started.product())) {
            testbed = started;
            int needed = warmUp + 2 * (warmUp / 2) + 3 * rounds * measured + RECORDED + 4;
            Town town = Town.create(testbed.product().databaseAddress(), Town.Size.ofVisits(Math.max(needed, slots)))
                    .shuffled(needed);
            try (Booking api = new ApiBooking(client)) {
                run.say("%d clients; %d bookings to warm up; %d rounds of %d each", clients, warmUp, rounds, measured);
                try (Booking jdbc = RecordedBooking.of(testbed.product(), api, town.visits(RECORDED));
                        FiveStatements five =
                                FiveStatements.of(testbed.product().databaseAddress())) {
                    book(api, town.visits(warmUp));
                    book(jdbc, town.visits(warmUp / 2));
                    book(five, five.prepared(town.visits(warmUp / 2)));
                    compareStatements(api, jdbc, town);
                    measure(api, jdbc, five, town);
                }
            }
            run.finish();
        }
    }

    private void measure(Booking api, Booking jdbc, FiveStatements five, Town town) throws SQLException {
        List<Double> ratios = new ArrayList<>();
        List<Double> ofFive = new ArrayList<>();
        List<Double> overApi = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            overApi.add(phase("API " + round, api, town.visits(measured)));
            plain.add(phase("plain JDBC " + round, jdbc, town.visits(measured)));
            double least = phase("five " + round, five, five.prepared(town.visits(measured)));
            ratios.add(overApi.get(round - 1) / plain.get(round - 1));
            ofFive.add(overApi.get(round - 1) / least);
            run.say("round %d: ratios %.3f and %.3f", round, ratios.get(round - 1), ofFive.get(round - 1));
        }
        run.fact("bookings per second over the API, median", Tally.rounded(median(overApi)));
        run.fact("bookings per second of plain JDBC, median", Tally.rounded(median(plain)));
        run.fact("ratios", ratios.stream().map(Tally::rounded).toList());
        run.fact(
                "ratios to five statements", ofFive.stream().map(Tally::rounded).toList());
        run.say("median: API %.0f/s, plain JDBC %.0f/s", median(overApi), median(plain));
        run.add(Bar.atLeast("bookings over the API against plain JDBC", median(ratios), BAR, "times"));
        run.add(Bar.atLeast("bookings over the API against five statements", median(ofFive), BAR_OF_FIVE, "times"));
    }

    private double phase(String name, Booking booking, List<Visit> visits) {
        try (ProcessWatch watch = ProcessWatch.of(testbed)) {
            Measurement measurement = book(booking, visits);
            Phase phase = run.add(Phase.of(name, clients + " clients in a closed loop", measurement, watch));
            OperationResult result = phase.operation(BOOK);
            run.say(
                    "%-13s %7.1f/s   p50 %6.1f  p95 %6.1f  p99 %6.1f ms   cores %s   errors %d",
                    name,
                    result.perSecond(),
                    result.latency().p50(),
                    result.latency().p95(),
                    result.latency().p99(),
                    phase.usage().cores(),
                    result.errors() + result.refused());
            return result.perSecond();
        }
    }

    private Measurement book(Booking booking, List<Visit> visits) {
        Queue<Visit> waiting = new ConcurrentLinkedQueue<>(visits);
        Measurement measurement = new Measurement();
        Loop.closed(
                clients,
                () -> Optional.ofNullable(waiting.poll())
                        .map(visit -> (Scenario) steps -> steps.need(BOOK, () -> booking.book(visit))),
                measurement);
        return measurement;
    }

    /** The general log tells whether the reference sends what the product does and no more. */
    private void compareStatements(Booking api, Booking jdbc, Town town) throws Exception {
        StatementLog log = new StatementLog(testbed.product());
        jdbc.book(town.visits(1).get(0)); // this thread's connection sets itself up now
        List<String> sent = log.ofOne(api, town.visits(1).get(0));
        List<String> minimal = log.ofOne(jdbc, town.visits(1).get(0));
        List<String> beyond = StatementLog.beyond(minimal, sent);
        run.fact("statements of a booking over the API", sent);
        run.fact("statements of the reference", minimal);
        run.say("statements of a booking: %d over the API, %d in the reference", sent.size(), minimal.size());
        if (!beyond.isEmpty()) {
            throw new IllegalStateException("The reference sends what the product does not: " + beyond);
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
