package org.polyclinic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** With shell commands for a server; on a Java that can record starts. */
@EnabledForJreRange(minVersion = 25)
class StartCacheTest {
    @TempDir
    private Path data;

    private StartCache cache;
    private Path server;

    @BeforeEach
    void makeFolders() throws IOException {
        server = Files.createDirectories(data.resolve("server"));
        Files.createDirectories(data.resolve("logs"));
        cache = new StartCache(new DataFolder(data));
    }

    @Test
    void nothingIsAskedOfJavaBeforeAStartIsRecorded() {
        assertThat(cache.isToBeRecorded()).isTrue();
        assertThat(cache.flags()).isEmpty();
    }

    @Test
    void recordedStartIsUsedByTheNextOnes() throws IOException {
        record("echo recorded > start.aot.new");

        assertThat(cache.flags()).containsExactly("-XX:AOTCache=" + server.resolve("start.aot"));
        assertThat(cache.isToBeRecorded()).isFalse();
    }

    @Test
    void recordingIsGivenNoDatabase() throws IOException {
        record("echo $POLYCLINIC_DB_URL $POLYCLINIC_DB_USER > start.aot.new");

        assertThat(Files.readString(server.resolve("start.aot")))
                .isEqualTo("jdbc:mariadb://127.0.0.1:1/none somebody\n");
    }

    @Test
    void recordingThatFailedIsNotUsedAndTriedOnceMore() throws IOException {
        assertThat(record("echo half > start.aot.new; exit 1")).isFalse();

        assertThat(cache.flags()).isEmpty();
        assertThat(server.resolve("start.aot.new")).doesNotExist();
        assertThat(cache.isToBeRecorded()).isTrue();

        assertThat(record("exit 1")).isFalse();
        assertThat(cache.isToBeRecorded()).isFalse();
    }

    @Test
    void recordingThatFailedOnceMaySucceedTheNextTime() throws IOException {
        record("exit 1");

        assertThat(record("echo recorded > start.aot.new")).isTrue();
        assertThat(cache.flags()).hasSize(1);
        assertThat(cache.isToBeRecorded()).isFalse();
    }

    @Test
    void recordingCutOffInTheMiddleIsTriedAgain() throws IOException {
        Files.writeString(server.resolve("start.recorded"), "");

        assertThat(cache.isToBeRecorded()).isTrue();
    }

    @Test
    void recordingThatMadeNothingIsNoFailure() throws IOException {
        record("true");

        assertThat(cache.flags()).isEmpty();
    }

    @Test
    void anotherJavaRecordsAnew() throws IOException {
        record("echo recorded > start.aot.new");
        Files.write(server.resolve("start.recorded"), List.of("25.0.1+8", "2"));

        assertThat(cache.isToBeRecorded()).isTrue();
        record("true");
        assertThat(cache.flags()).isEmpty();
    }

    private boolean record(String script) throws IOException {
        Map<String, String> environment =
                Map.of("POLYCLINIC_DB_URL", "jdbc:mariadb://real", "POLYCLINIC_DB_USER", "somebody");
        return cache.record(List.of("/bin/sh", "-c", script), environment);
    }
}
