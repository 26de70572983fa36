package org.polyclinic.api.limit;

import java.time.Duration;
import java.util.Map;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemType;

/** Makes the refusal of a caller who asks too often. */
public final class RetryLater {
    private RetryLater() {}

    /** 429 with the time to wait, rounded up to seconds. */
    public static ProblemException in(long nanos) {
        long seconds = Duration.ofNanos(nanos).plusMillis(999).toSeconds();
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS, Map.of("Retry-After", Long.toString(Math.max(1, seconds))));
    }
}
