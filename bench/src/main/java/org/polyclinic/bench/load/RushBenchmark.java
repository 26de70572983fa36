package org.polyclinic.bench.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the slots of the next weeks are released: ten times the usual arrivals, all for the slots of a few doctors.
 * How long a successful booking takes is compared with the same on a node that has nothing else to do.
 */
public final class RushBenchmark {
    private static final double BAR = 10;
    private static final double TENFOLD = 10;
    private static final int WORKERS = 512;

    private final Run run = new Run("rush");
    private final double usual = Double.parseDouble(run.text("usual", "4"));
    private final int seconds = run.number("seconds", 30);
    private final int warmUp = run.number("warmUp", 4000);
    private final int unloaded = run.number("unloaded", 1000);
    private final int doctors = run.number("doctors", 4);
    private final int slots = run.number("slotsPerDoctor", 250);
    private Testbed testbed;
    private Api api;
    private People people;
    private Attempts attempts = new Attempts();
    private LocalDate week;

    private RushBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new RushBenchmark().carryOut();
    }

    private void carryOut() throws Exception {
        try (Testbed started = Testbed.start(run);
                Api client = new Api(started.product())) {
            testbed = started;
            api = client;
            int quiet = warmUp + unloaded;
            int quietDoctors = quiet / slots + 2;
            int patients = quiet + (int) (TENFOLD * usual * seconds) + 1000;
            Town town = Town.create(
                    started.product().databaseAddress(), new Town.Size(1, quietDoctors + doctors, slots, patients));
            people = new People(town);
            week = town.daysOfDoctor().get(0);
            List<UUID> posts = town.clinics().get(0).posts();
            measure(posts.subList(0, quietDoctors), posts.subList(quietDoctors, posts.size()));
            run.finish();
        }
    }

    private void measure(List<UUID> quiet, List<UUID> wanted) {
        oneByOne("warm-up", 8, warmUp, quiet);
        Phase alone = oneByOne("unloaded", 1, unloaded, quiet);
        attempts = new Attempts();
        Phase rush = rush(wanted);
        run.table(alone);
        run.table(rush);
        attempts.figures().forEach(run::fact);
        attempts.figures().forEach((name, value) -> run.say("  %s: %s", name, value));
        compare("p99 of a booking request, rush against unloaded", RushVisit.BOOK, rush, alone);
        compare("p99 of a whole visit from its intended start, likewise", RushVisit.WHOLE, rush, alone);
        run.add(Bar.atMost(
                "refused though free, or sold twice", attempts.refusedThoughFree() + attempts.soldTwice(), 0, ""));
        run.add(Bar.atMost("errors but 409 and 429", rush.errors() + attempts.unexpected(), 0, ""));
    }

    private void compare(String name, String operation, Phase rush, Phase alone) {
        double ratio = rush.operation(operation).latency().p99()
                / alone.operation(operation).latency().p99();
        run.add(Bar.atMost(name, ratio, BAR, "times"));
    }

    private Phase oneByOne(String name, int clients, int visits, List<UUID> posts) {
        AtomicInteger left = new AtomicInteger(visits);
        Scenario visit = new RushVisit(api, posts, week, people, attempts);
        try (ProcessWatch watch = ProcessWatch.of(testbed)) {
            Measurement measurement = new Measurement();
            Loop.closed(clients, () -> left.getAndDecrement() > 0 ? Optional.of(visit) : Optional.empty(), measurement);
            return run.add(Phase.of(name, clients + " clients, closed loop", measurement, watch));
        }
    }

    private Phase rush(List<UUID> posts) {
        Scenario visit = new RushVisit(api, posts, week, people, attempts);
        Duration time = Duration.ofSeconds(seconds);
        try (ProcessWatch watch = ProcessWatch.of(testbed)) {
            Measurement measurement = new Measurement();
            Loop.open(Arrivals.random(TENFOLD * usual, time, 1), WORKERS, () -> visit, measurement);
            String load = "%.0f visitors a second (usual: %.0f) for %d slots, open loop"
                    .formatted(TENFOLD * usual, usual, doctors * slots);
            return run.add(Phase.of("rush", load, measurement, watch));
        }
    }
}
