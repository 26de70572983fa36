package org.polyclinic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Visits booked by a number of clients that each wait for their answer before they ask again. */
final class Load {
    private static final double NANOS = 1e9;
    private static final double MICROS_PER_MILLI = 1000;

    private final Histogram micros = new ConcurrentHistogram(3);
    private final Queue<Visit> waiting;
    private double seconds;

    private Load(List<Visit> visits) {
        this.waiting = new ConcurrentLinkedQueue<>(visits);
    }

    static Load run(int clients, List<Visit> visits, Booking booking) throws Exception {
        Load load = new Load(visits);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> load.work(booking)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            load.seconds = (System.nanoTime() - begin) / NANOS;
        } finally {
            threads.shutdownNow();
        }
        return load;
    }

    private Void work(Booking booking) throws Exception {
        for (Visit visit = waiting.poll(); visit != null; visit = waiting.poll()) {
            long begin = System.nanoTime();
            booking.book(visit);
            micros.recordValue((System.nanoTime() - begin) / 1000);
        }
        return null;
    }

    double perSecond() {
        return micros.getTotalCount() / seconds;
    }

    String report(String name) {
        return String.format(
                Locale.ROOT,
                "%-11s %7.1f bookings/s   p50 %.1f ms   p95 %.1f ms   p99 %.1f ms",
                name,
                perSecond(),
                percentile(50),
                percentile(95),
                percentile(99));
    }

    private double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / MICROS_PER_MILLI;
    }
}
