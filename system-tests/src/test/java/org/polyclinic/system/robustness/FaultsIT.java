package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyclinic.bench.fault.Failure;
import org.polyclinic.bench.fault.Faults;

/**
 * Two nodes behind the balancer on a primary with a replica, raced upon while a node and then the primary is killed;
 * bin/bench faults has more of that.
 */
class FaultsIT {
    private static final int CLIENTS = 10;
    private static final long SEED = 20_261_122;

    @Test
    void nothingAcknowledgedIsLostWithANodeOrThePrimary() throws Exception {
        Path program = Path.of("target/mariadb").toAbsolutePath();
        Faults faults = new Faults(Path.of("target/faults"), program, CLIENTS, SEED);

        faults.run(List.of(Failure.NODE_KILL, Failure.FAIL_OVER), true);

        assertThat(faults.done()).hasSize(2).allSatisfy(result -> assertThat(
                        result.verdict().holds())
                .as("%s, seed %d%n%s", result.scenario(), SEED, result.verdict().text())
                .isTrue());
    }
}
