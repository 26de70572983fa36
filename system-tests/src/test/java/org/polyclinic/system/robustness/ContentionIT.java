package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.polyclinic.bench.contention.History;
import org.polyclinic.bench.contention.Operation;
import org.polyclinic.bench.contention.Plants;
import org.polyclinic.bench.contention.Race;
import org.polyclinic.bench.contention.Snapshots;
import org.polyclinic.bench.contention.Verdict;
import org.polyclinic.bench.contention.World;
import org.polyclinic.bench.contention.Worlds;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** The contention proof in small; bin/bench contention is the large one. */
@SystemTest
class ContentionIT {
    private static final int CLIENTS = 16;
    private static final int ACKNOWLEDGED = 300;
    private static final long SEED = 20_261_122;

    private final RunningProduct product;

    ContentionIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void everyInvariantHoldsAndEveryPlantedBugIsNoticed() throws Exception {
        World world = world();
        History history = race(world);
        history.write(Path.of("target/contention/history.jsonl"));

        try (Connection administrator = product.asAdministrator()) {
            List<Operation> operations = history.operations();
            Verdict verdict = Verdict.on(operations, Snapshots.of(administrator, world.clinic()));
            verdict.write(Path.of("target/contention/verdict.json"));

            assertThat(verdict.holds()).as("seed %d%n%s", SEED, verdict.text()).isTrue();
            assertThat(verdict.invariants())
                    .allSatisfy(line ->
                            assertThat(line.checked()).as(line.sentence()).isPositive());
            assertThat(verdict.operations())
                    .containsKeys(
                            "api BOOK OK",
                            "api HOLD OK",
                            "api MOVE OK",
                            "api CANCEL OK",
                            "desk BOOK OK",
                            "kiosk BOOK OK");
            Plants.Outcome planted = Plants.all(administrator, operations, world);
            assertThat(planted.allCaught()).as(planted.text()).isTrue();
        }
    }

    private World world() {
        return Worlds.create(
                product::asOwner,
                product.nodeSettings().get("POLYCLINIC_LOOKUP_KEY"),
                Worlds.Size.of(60, 60),
                product.adminClientId(),
                product.adminClientSecret());
    }

    private History race(World world) throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Race.Plan plan = new Race.Plan(CLIENTS, SEED, Duration.ofSeconds(30), Duration.ofSeconds(60));
        try (Race race = Race.start(plan, world, World.Site.at(product.baseUri()), http)) {
            while (!enough(race.history())) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return race.finish();
        }
    }

    /** Kiosks are slower than the rest: each booking is six pages. */
    private static boolean enough(History history) {
        boolean kiosk = history.operations().stream()
                .anyMatch(operation -> operation.channel().equals("kiosk")
                        && operation.kind() == Operation.Kind.BOOK
                        && operation.outcome() == Operation.Outcome.OK);
        return kiosk && history.acknowledged() >= ACKNOWLEDGED;
    }
}
