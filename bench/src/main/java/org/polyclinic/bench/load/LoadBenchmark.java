package org.polyclinic.bench.load;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A mix of scenarios on one node: {@code -Dloop=open} with arrivals at a rate, {@code -Dloop=closed} with a number of
 * clients. A warm-up of the same kind comes first and is reported apart.
 */
public final class LoadBenchmark {
    private static final int WORKERS = 256;

    private final Run run = new Run("load");
    private final boolean open = "open".equals(run.text("loop", "open"));
    private final double rate = Double.parseDouble(run.text("rate", "20"));
    private final int clients = run.number("clients", 16);
    private final int seconds = run.number("seconds", 60);
    private final int warmUpSeconds = run.number("warmUpSeconds", 45);
    private final String mix = run.text("mix", "browse:40,book:30,cancel:8,mine:17,kiosk:5");
    private final Town.Size size = new Town.Size(
            run.number("clinics", 10),
            run.number("doctors", 20),
            run.number("slotsPerDoctor", 800),
            run.number("patients", 20_000));
    private Testbed testbed;

    private LoadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new LoadBenchmark().carryOut();
    }

    private void carryOut() throws Exception {
        try (Testbed started = Testbed.start(run);
                Api api = new Api(started.product())) {
            testbed = started;
            Town town = Town.create(testbed.product().databaseAddress(), size);
            People people = new People(town);
            String token = people.kiosk(api, run.number("kioskPatients", 2000));
            try (Scenarios scenarios =
                    new Scenarios(api, people, testbed.product().address(), token)) {
                Mix visitors = new Mix(mix, scenarios.byName());
                phase("warm-up", warmUpSeconds, visitors);
                Phase measured = phase("measured", seconds, visitors);
                run.table(measured);
                run.add(Bar.atMost("operations that failed", measured.errors(), 0, ""));
            }
            run.finish();
        }
    }

    private Phase phase(String name, int time, Supplier<Scenario> visitors) {
        run.say("%s: %d s", name, time);
        Duration duration = Duration.ofSeconds(time);
        try (ProcessWatch watch = ProcessWatch.of(testbed)) {
            Measurement measurement = new Measurement();
            if (open) {
                Loop.open(Arrivals.random(rate, duration, 1), WORKERS, visitors, measurement);
            } else {
                Loop.closed(clients, duration, visitors, measurement);
            }
            String load = open ? rate + " visitors a second, open loop" : clients + " clients, closed loop";
            return run.add(Phase.of(name, load + ", " + mix, measurement, watch));
        }
    }
}
