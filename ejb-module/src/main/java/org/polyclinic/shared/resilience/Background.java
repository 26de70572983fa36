package org.polyclinic.shared.resilience;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Work of a timer: it fails into the log, since an exception that leaves a timer's method twice ends the timer for good. */
public final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private Background() {}

    /** The next run tries again. */
    public static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Outage.in(e)
                    .ifPresentOrElse(
                            outage -> LOG.warning(() -> what + ": " + outage.getMessage()),
                            () -> LOG.log(Level.SEVERE, what, e));
        }
    }
}
