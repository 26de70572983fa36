package org.polyclinic.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void commandLineGoesBeforeTheEnvironment() {
        Options options = Options.of(
                new Arguments("--port", "9001"), Map.of("POLYCLINIC_PORT", "9002", "POLYCLINIC_DB_PORT", "9003"));

        assertThat(options.port()).isEqualTo(9001);
        assertThat(options.databasePort()).isEqualTo(9003);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.data()).isEqualTo(Path.of(".polyclinic").toAbsolutePath());
    }

    @Test
    void runIsWhatHappensWithoutACommand() {
        assertThat(new Arguments("--fresh").command()).isEqualTo("run");
        assertThat(new Arguments("migrate").command()).isEqualTo("migrate");
        assertThat(new Arguments("run", "--help").command()).isEqualTo("help");
    }

    @Test
    void mistakesAreOneClearLine() {
        assertThatThrownBy(() -> new Arguments("--prot")).hasMessage("Unknown option --prot; see bin/run help");
        assertThatThrownBy(() -> new Arguments("--port")).hasMessage("--port needs a value; see bin/run help");
        assertThatThrownBy(() -> Options.of(new Arguments("--port", "x"), Map.of()))
                .hasMessage("--port must be a number, not x");
    }

    @Test
    void outsideDatabaseNeedsItsAccounts() {
        Map<String, String> environment = Map.of("POLYCLINIC_DB_URL", "jdbc:mariadb://db/polyclinic");

        assertThatThrownBy(() -> Options.of(new Arguments(), environment))
                .hasMessage("POLYCLINIC_DB_OWNER_USER must be set when POLYCLINIC_DB_URL is.");
    }

    @Test
    void takenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "the database", "--db-port"))
                    .hasMessage("Port " + taken.getLocalPort()
                            + " for the database is taken; choose another one with --db-port N.");
        }
    }
}
