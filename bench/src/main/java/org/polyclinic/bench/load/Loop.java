package org.polyclinic.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The two ways to put load on: as fast as a number of clients can, or at a rate that does not care for the answers. */
final class Loop {
    /** Whoever gets no answer at all tries again a little later. */
    private static final long PAUSE = 1_000_000;

    private Loop() {}

    /** So many clients, each coming again as soon as it has its answers, until nobody is left to send. */
    static void closed(int clients, Supplier<Optional<Scenario>> visitors, Measurement measurement) {
        inParallel(clients, () -> {
            for (Optional<Scenario> next = visitors.get(); next.isPresent(); next = visitors.get()) {
                visit(next.get(), measurement, measurement.now());
            }
        });
        measurement.finish();
    }

    /** The same, for a time. */
    static void closed(int clients, Duration time, Supplier<Scenario> visitors, Measurement measurement) {
        long end = measurement.begin() + time.toNanos();
        closed(
                clients,
                () -> measurement.now() - end < 0 ? Optional.of(visitors.get()) : Optional.empty(),
                measurement);
    }

    /**
     * Visitors come when they are meant to. With all workers busy a visitor waits, and the wait is part of what is
     * measured. Ends when all that came have been served.
     */
    static void open(Arrivals arrivals, int workers, Supplier<Scenario> visitors, Measurement measurement) {
        AtomicInteger next = new AtomicInteger();
        inParallel(workers, () -> {
            for (int i = next.getAndIncrement(); i < arrivals.offsets().length; i = next.getAndIncrement()) {
                long intended = measurement.begin() + arrivals.offsets()[i];
                measurement.waitUntil(intended);
                visit(visitors.get(), measurement, intended);
            }
        });
        measurement.finish();
    }

    /** The next visitor comes all the same. */
    private static void visit(Scenario scenario, Measurement measurement, long intendedStart) {
        try {
            scenario.visit(new Steps(measurement, intendedStart));
        } catch (VisitAbandoned e) {
            measurement.endedEarly(e.getMessage());
        } catch (IOException e) {
            measurement.waitUntil(measurement.now() + PAUSE);
        }
    }

    private static void inParallel(int workers, Runnable work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
