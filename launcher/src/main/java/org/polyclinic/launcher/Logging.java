package org.polyclinic.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries of the launcher report only trouble; its own words go to the {@link Console}. */
final class Logging {
    /** Held here, since the logging framework forgets loggers nobody refers to. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    static void quiet() {
        ROOT.setLevel(Level.WARNING);
    }
}
