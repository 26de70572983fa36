package org.polyclinic.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java the server runs on: the launcher's own. */
final class Java {
    private static final int RELEASE = Runtime.version().feature();

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Everything that could grow is bounded, so that the process stays below a GiB with the heap it ships with. */
    static List<String> serverFlags(int heapMegabytes) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xms" + Math.min(heapMegabytes, 256) + "m",
                "-XX:MaxMetaspaceSize=320m",
                "-XX:ReservedCodeCacheSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                // the server names itself and its version in pages of its own otherwise
                "-Dproduct.name=",
                // the API refuses such headers itself, with a problem
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false",
                // its services start in one thread: the lock of its registry was seen to block those of several for
                // ever
                "-Dorg.glassfish.maxStartupThreads=1",
                "-Djava.net.preferIPv4Stack=true"));
        if (RELEASE >= 24) {
            // warnings about what libraries do, which nobody who runs the product can change
            flags.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        if (RELEASE >= 25) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        return flags;
    }
}
