package org.polyclinic.bench.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.polyclinic.bench.contention.History;
import org.polyclinic.bench.contention.Operation;
import org.polyclinic.bench.contention.Operation.Outcome;
import org.polyclinic.bench.contention.Race;
import org.polyclinic.bench.contention.Snapshot;
import org.polyclinic.bench.contention.Snapshots;
import org.polyclinic.bench.contention.Verdict;
import org.polyclinic.bench.contention.World;
import org.polyclinic.bench.contention.Worlds;

/** One failure: a race, a fault in the middle of it, and the verdict. */
public final class FaultRun {
    private static final int BEFORE = 60;
    private static final int AFTER = 120;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final Duration HOLDS_OVER = Duration.ofHours(3);

    private final Stage stage;
    private final Failure failure;
    private final Race.Plan plan;
    private final Path results;

    FaultRun(Stage stage, Failure failure, Race.Plan plan, Path results) {
        this.stage = stage;
        this.failure = failure;
        this.plan = plan;
        this.results = results;
    }

    /**
     * @param planted a loss was made on purpose: the checker must find it
     * @param unavailable longest time without any acknowledgement from the fault on, seconds
     * @param answers how often tries ended in which way at last
     */
    public record Result(
            String scenario, boolean planted, Verdict verdict, double unavailable, Map<String, Long> answers) {
        /** Whether the checker said what it had to say. */
        public boolean asItMustBe() {
            return verdict.holds() != planted;
        }

        private String said() {
            String holds = verdict.holds() ? "every invariant holds" : "BROKEN";
            return planted ? holds + (asItMustBe() ? ", as planted" : ", PLANTED LOSS NOT FOUND") : holds;
        }

        /** A line of the table. */
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-16s %12d %8d %8d %12.1f   %s",
                    scenario,
                    verdict.count(Outcome.OK),
                    verdict.count(Outcome.UNKNOWN),
                    verdict.count(Outcome.REFUSED),
                    unavailable,
                    said());
        }
    }

    Result run() throws Exception {
        World world = world();
        History history;
        long struck;
        try (Race race = Race.start(
                plan, world, World.Site.at(stage.site().address()), stage.site().http())) {
            awaitMore(race, BEFORE);
            struck = race.history().now();
            failure.strike(stage);
            awaitMore(race, AFTER);
            history = race.finish();
        }
        return judge(world, history, struck);
    }

    private World world() {
        Site site = stage.site();
        return Worlds.create(
                stage::owner,
                site.setting("POLYCLINIC_LOOKUP_KEY"),
                Worlds.Size.of(160, 100),
                site.setting("POLYCLINIC_ADMIN_CLIENT_ID"),
                site.setting("POLYCLINIC_ADMIN_CLIENT_SECRET"));
    }

    private static void awaitMore(Race race, int acknowledged) throws InterruptedException {
        long wanted = race.history().acknowledged() + acknowledged;
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (race.history().acknowledged() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The product did not come back within " + RECOVERY);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Result judge(World world, History history, long struck) throws Exception {
        stage.awaitQuiet();
        Path folder = results.resolve(failure.id());
        history.write(folder.resolve("history.jsonl"));
        Verdict verdict = Verdict.on(trusted(history.operations()), snapshot(world));
        verdict.write(folder.resolve("verdict.json"));
        return new Result(
                failure.id(),
                failure.planted(),
                verdict,
                unavailable(history.operations(), struck),
                answers(history.operations()));
    }

    private List<Operation> trusted(List<Operation> history) {
        return failure.clocksAgree()
                ? history
                : history.stream()
                        .filter(operation -> operation.kind() != Operation.Kind.HOLD)
                        .toList();
    }

    /** Looked at when every hold is over, by whichever clock it was made. */
    private Snapshot snapshot(World world) throws SQLException, IOException {
        try (Connection administrator = stage.administrator()) {
            Snapshot snapshot = Snapshots.of(administrator, world.clinic());
            return failure.clocksAgree()
                    ? snapshot
                    : snapshot.asOf(snapshot.takenAt().plus(HOLDS_OVER));
        }
    }

    private static double unavailable(List<Operation> history, long struck) {
        long last = struck;
        long longest = 0;
        for (long acknowledged : history.stream()
                .filter(operation -> operation.outcome() == Outcome.OK)
                .mapToLong(Operation::completed)
                .filter(at -> at > struck)
                .sorted()
                .toArray()) {
            longest = Math.max(longest, acknowledged - last);
            last = acknowledged;
        }
        return longest / 1e6;
    }

    private static Map<String, Long> answers(List<Operation> history) {
        return history.stream().collect(Collectors.groupingBy(Operation::detail, TreeMap::new, Collectors.counting()));
    }
}
