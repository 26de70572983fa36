package org.polyclinic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyclinic.launcher.failure.LaunchFailure;

/**
 * The server's classes as they are when loaded and linked, with how often they were called: recorded from one start and used
 * by later ones (JEP 483, 514, 515). With a cache that is missing, broken or of another Java the server starts as without.
 */
final class StartCache {
    private static final int SINCE = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final DataFolder folder;

    StartCache(DataFolder folder) {
        this.folder = folder;
    }

    List<String> flags() {
        return isSupported() && Files.exists(file()) ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    List<String> recordingFlags() {
        return List.of("-XX:AOTCacheOutput=" + draft());
    }

    /** Tried once for each Java and unpacked server, even if it fails: nobody should wait for it twice. */
    boolean isToBeRecorded() {
        return isSupported() && !Runtime.version().toString().equals(recordedOn());
    }

    /** The command ends by itself when the server has started. */
    void record(List<String> command, Map<String, String> environment) throws IOException {
        Files.deleteIfExists(file());
        Files.writeString(marker(), Runtime.version().toString());
        try {
            ChildProcess.start("record", folder, folder.serverRoot(), command, withoutDatabase(environment))
                    .awaitEnd(PATIENCE);
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (LaunchFailure | IOException e) {
            Files.deleteIfExists(draft());
        }
    }

    /** A start that is only watched asks nothing of the database and changes nothing in it. */
    private static Map<String, String> withoutDatabase(Map<String, String> environment) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.put("POLYCLINIC_DB_URL", "jdbc:mariadb://127.0.0.1:1/none");
        return changed;
    }

    private static boolean isSupported() {
        return Runtime.version().feature() >= SINCE;
    }

    private String recordedOn() {
        try {
            return Files.exists(marker()) ? Files.readString(marker()) : "";
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + marker(), e);
        }
    }

    private Path file() {
        return folder.serverRoot().resolve("start.aot");
    }

    private Path draft() {
        return folder.serverRoot().resolve("start.aot.new");
    }

    private Path marker() {
        return folder.serverRoot().resolve("start.recorded");
    }
}
