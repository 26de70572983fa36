package org.polyclinic.bench.load;

/**
 * A visitor went away before the end: a step did not succeed, or what was looked for was not there. The reasons are in the
 * result, so that a run that measures half a scenario is seen.
 */
final class VisitAbandoned extends Exception {
    private static final long serialVersionUID = 1L;

    VisitAbandoned(String why) {
        super(why, null, false, false);
    }
}
