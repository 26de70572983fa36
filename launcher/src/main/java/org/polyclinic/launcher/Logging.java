package org.polyclinic.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The libraries of the launcher report only trouble; its own words go to the {@link Console}. */
final class Logging {
    /** Held here, since the logging framework forgets loggers nobody refers to. */
    private static final List<Logger> CHATTY = List.of(
            Logger.getLogger("ch.vorburger"), Logger.getLogger("org.flywaydb"), Logger.getLogger("org.mariadb.jdbc"));

    private Logging() {}

    static void quiet() {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
