package org.polyclinic.bench.contention;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.polyclinic.bench.contention.Operation.Outcome;

/** Repeats a request until it is answered for good or the time is over, as a careful client does. */
final class RetryPolicy {
    private static final int SHORT_IN = 25;
    private static final int SHORTEST_MILLIS = 2;
    private static final int SHORT_SPAN_MILLIS = 60;
    private static final int PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final Duration timeout;
    private final Duration limit;

    /**
     * @param timeout of one try
     * @param limit of all tries together
     */
    RetryPolicy(Duration timeout, Duration limit) {
        this.timeout = timeout;
        this.limit = limit;
    }

    /** One try with so much time. */
    interface Try {
        Reply send(Duration within) throws IOException, InterruptedException;
    }

    /** @param reply the last one; null when there was none at all */
    record Result(Outcome outcome, Reply reply, int attempts, String detail) {}

    /** Now and then the first try is given up at once, so that it and its repetition run side by side. */
    Result retry(Try request, Random random) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean unanswered = false;
        String detail = "";
        Reply reply = null;
        Duration within = random.nextInt(SHORT_IN) == 0
                ? Duration.ofMillis(SHORTEST_MILLIS + random.nextInt(SHORT_SPAN_MILLIS))
                : timeout;
        for (int attempt = 1; ; attempt++) {
            try {
                reply = request.send(within);
                detail = reply.summary();
                if (!reply.isTransient()) {
                    return new Result(outcome(reply, unanswered), reply, attempt, detail);
                }
            } catch (IOException e) {
                unanswered = true;
                detail = e.getClass().getSimpleName();
            }
            if (System.nanoTime() > end) {
                return new Result(Outcome.UNKNOWN, reply, attempt, detail);
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MILLIS * attempt, LONGEST_PAUSE_MILLIS));
            within = timeout;
        }
    }

    /** After a try without an answer a refusal is none: that try may still be on its way. */
    private static Outcome outcome(Reply reply, boolean unanswered) {
        if (reply.ok()) {
            return Outcome.OK;
        }
        return unanswered ? Outcome.UNKNOWN : Outcome.REFUSED;
    }
}
