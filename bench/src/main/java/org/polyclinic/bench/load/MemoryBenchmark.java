package org.polyclinic.bench.load;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Resident memory of one node with the heap it ships with: a hundred thousand bookings, then a thousand people's sessions. */
public final class MemoryBenchmark {
    private static final double BAR_MIB = 1024;

    /** Two may want the same slot; more refusals than that are no accident. */
    private static final int TRIES_PER_SESSION = 3;

    private final Run run = new Run("memory");
    private final int clients = run.number("clients", 16);
    private final int bookings = run.number("bookings", 100_000);
    private final int sessions = run.number("sessions", 1000);
    private Testbed testbed;

    private MemoryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new MemoryBenchmark().carryOut();
    }

    private void carryOut() throws Exception {
        try (Testbed started = Testbed.start(run);
                Api api = new Api(started.product())) {
            testbed = started;
            run.fact("MiB after start", ProcessWatch.residentMiB(started.nodePid()));
            Town town = Town.create(
                    started.product().databaseAddress(),
                    Town.Size.ofVisits(bookings).withOneMoreDoctor());
            try (Http http = new Http()) {
                Phase booked = book(town.visits(bookings), new ApiBooking(api));
                Phase visited = visit(town, http);
                report(booked, visited);
            }
            run.finish();
        }
    }

    private void report(Phase booked, Phase visited) {
        run.table(booked);
        run.table(visited);
        double peak = Math.max(
                booked.usage().peakMiB(ProcessWatch.NODE), visited.usage().peakMiB(ProcessWatch.NODE));
        double last = ProcessWatch.residentMiB(testbed.nodePid());
        run.fact("MiB at the end", Tally.rounded(last));
        run.say("node: peak %.0f MiB, at the end %.0f MiB", peak, last);
        run.add(Bar.atMost("most memory of the server process", peak, BAR_MIB, "MiB"));
        run.add(Bar.atMost("operations that failed", booked.errors() + visited.errors(), 0, ""));
    }

    private Phase book(List<Visit> visits, Booking booking) {
        Queue<Visit> waiting = new ConcurrentLinkedQueue<>(visits);
        return phase(bookings + " bookings", () -> Optional.ofNullable(waiting.poll())
                .map(visit -> (Scenario) steps -> steps.need("book", () -> booking.book(visit))));
    }

    /** Each with cookies of their own, up to the consent page, where the session holds a slot; nobody leaves. */
    private Phase visit(Town town, Http http) {
        AtomicInteger held = new AtomicInteger();
        List<UUID> posts = town.clinics().get(0).posts();
        Scenario visit = new SessionVisit(
                http, testbed.product().address(), posts.get(posts.size() - 1), town.daysOfDoctor(), held);
        AtomicInteger tries = new AtomicInteger(TRIES_PER_SESSION * sessions);
        Phase visited = phase(
                sessions + " sessions",
                () -> held.get() < sessions && tries.getAndDecrement() > 0 ? Optional.of(visit) : Optional.empty());
        run.add(Bar.atLeast("sessions that hold a slot", held.get(), sessions, ""));
        return visited;
    }

    private Phase phase(String name, java.util.function.Supplier<Optional<Scenario>> visitors) {
        run.say("%s", name);
        try (ProcessWatch watch = ProcessWatch.of(testbed)) {
            Measurement measurement = new Measurement();
            Loop.closed(clients, visitors, measurement);
            return run.add(Phase.of(name, clients + " clients, closed loop", measurement, watch));
        }
    }
}
