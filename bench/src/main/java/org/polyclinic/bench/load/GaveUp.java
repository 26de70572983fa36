package org.polyclinic.bench.load;

/** A visitor went away because a step did not succeed; the step itself has been counted. */
final class GaveUp extends Exception {
    private static final long serialVersionUID = 1L;

    GaveUp(String why) {
        super(why, null, false, false);
    }
}
