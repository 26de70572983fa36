package org.polyclinic.bench.fault;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polyclinic.bench.contention.Race;

/**
 * {@code bin/bench faults [-Dscenario=node-kill,fail-over] [-Dpair=true]}: all failures, one after another, and a table.
 * With {@code pair} also those that a single database is enough for run on primary and replica.
 */
public final class Faults {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Path results;
    private final Path program;
    private final Race.Plan plan;
    private final List<FaultRun.Result> done = new ArrayList<>();

    /**
     * @param results where histories, verdicts, logs and data go
     * @param program where MariaDB is unpacked to
     */
    public Faults(Path results, Path program, int clients, long seed) {
        this.results = results;
        this.program = program;
        this.plan = new Race.Plan(clients, seed, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        Path results = Path.of(System.getProperty("results", "bench/target/faults"));
        long seed = Long.getLong("seed", System.currentTimeMillis() % 1_000_000);
        Faults faults = new Faults(
                results,
                Path.of(System.getProperty("mariadb", results.resolve("mariadb").toString())),
                Integer.getInteger("clients", 24),
                seed);
        List<Failure> wanted = wanted(System.getProperty("scenario", ""));
        OUT.println("seed " + seed);
        boolean pair = Boolean.getBoolean("pair");
        faults.run(wanted.stream().filter(failure -> !failure.pair() && !pair).toList(), false);
        faults.run(wanted.stream().filter(failure -> failure.pair() || pair).toList(), true);
        OUT.print(faults.table());
        System.exit(faults.allHold() ? 0 : 1);
    }

    private static List<Failure> wanted(String names) {
        List<String> ids = Arrays.asList(names.split(","));
        return Arrays.stream(Failure.values())
                .filter(failure -> names.isEmpty() || ids.contains(failure.id()))
                .toList();
    }

    /** Runs failures that need the same stage. */
    public void run(List<Failure> failures, boolean pair) throws Exception {
        if (failures.isEmpty()) {
            return;
        }
        Path folder = results.resolve(pair ? "pair" : "single");
        DatabaseNode.delete(folder);
        boolean clock = failures.contains(Failure.CLOCK_JUMP);
        try (Stage stage = pair ? Stage.pair(folder, program) : Stage.single(folder, program, clock)) {
            for (Failure failure : failures) {
                if (failure.possible(stage)) {
                    run(stage, failure);
                } else {
                    OUT.println(failure.id() + ": left out, see docs/performance.md for what it needs");
                }
            }
        }
    }

    private void run(Stage stage, Failure failure) throws Exception {
        OUT.println(failure.id() + ": " + failure.what());
        FaultRun.Result result = new FaultRun(stage, failure, plan, results).run();
        OUT.println("  last answers: " + result.answers());
        if (!result.verdict().holds()) {
            OUT.print(result.verdict().text());
        }
        done.add(result);
    }

    /** What the failures run so far came to. */
    public List<FaultRun.Result> done() {
        return List.copyOf(done);
    }

    public boolean allHold() {
        return done.stream().allMatch(FaultRun.Result::asItMustBe);
    }

    /** For people. */
    public String table() {
        StringBuilder table =
                new StringBuilder("scenario         acknowledged  unknown  refused  unavailable s   verdict\n");
        done.forEach(result -> table.append(result.line()).append('\n'));
        return table.toString();
    }
}
