package org.polyclinic.system.robustness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.polyclinic.town.http.Api.Answer;

/** Repeats as a client does that is told to come back later. */
final class Retries {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Retries() {}

    /** The first answer that is not "unavailable", or the last when there was none in time. */
    static Answer whileUnavailable(Callable<Answer> request) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        Answer answer = request.call();
        while (answer.status() == 503 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = request.call();
        }
        return answer;
    }
}
