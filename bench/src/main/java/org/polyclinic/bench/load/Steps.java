package org.polyclinic.bench.load;

import java.io.IOException;

/**
 * The steps of one visitor, each timed. The first counts from when the visitor was meant to come, not from when somebody
 * had time for the visitor: a stall of the product is felt by all who arrive meanwhile. Later steps begin when the one
 * before has been answered, as people do.
 */
final class Steps {
    private final Measurement measurement;
    private final long intendedStart;
    private long since;

    Steps(Measurement measurement, long intendedStart) {
        this.measurement = measurement;
        this.intendedStart = intendedStart;
        this.since = intendedStart;
    }

    /** A request to the product. */
    interface Step {
        Answer send() throws IOException;
    }

    Answer take(String name, Step step) throws IOException {
        String outcome = "no answer";
        try {
            Answer answer = step.send();
            outcome = answer.outcome();
            return answer;
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
            throw e;
        } finally {
            long now = measurement.now();
            measurement.record(name, outcome, since, now);
            since = now;
        }
    }

    /** As {@link #take}; without success the visitor gives up. */
    Answer need(String name, Step step) throws IOException, VisitAbandoned {
        Answer answer = take(name, step);
        if (!answer.isOk()) {
            throw new VisitAbandoned(name + ": " + answer.outcome());
        }
        return answer;
    }

    /** The visitor got what was wanted: records all of the visit, from when it was meant to begin. */
    void reached(String name) {
        measurement.record(name, Answer.OK, intendedStart, measurement.now());
    }
}
