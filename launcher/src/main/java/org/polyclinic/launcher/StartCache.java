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
    private static final String JAVA = Runtime.version().toString();
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int TRIES = 2;

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

    /** Tried twice for each Java and unpacked server: what fails for a reason should not be waited for at each start. */
    boolean isToBeRecorded() {
        int tries = tries();
        return isSupported() && (tries == 0 || tries < TRIES && !Files.exists(file()));
    }

    /**
     * The command ends by itself when the server has started.
     *
     * @return whether there is a recording now
     */
    boolean record(List<String> command, Map<String, String> environment) throws IOException {
        Files.deleteIfExists(file());
        Files.write(marker(), List.of(JAVA, String.valueOf(tries() + 1)));
        try {
            ChildProcess.start("record", folder, folder.serverRoot(), command, withoutDatabase(environment))
                    .awaitEnd(PATIENCE);
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (LaunchFailure | IOException e) {
            Files.deleteIfExists(draft());
        }
        return Files.exists(file());
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

    /** By this Java. */
    private int tries() {
        try {
            List<String> lines = Files.exists(marker()) ? Files.readAllLines(marker()) : List.of();
            return lines.size() == 2 && lines.get(0).equals(JAVA) ? Integer.parseInt(lines.get(1)) : 0;
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
