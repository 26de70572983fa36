package org.polyclinic.shared.resilience;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.polyclinic.shared.database.SqlFailure;
import org.polyclinic.shared.failure.BusinessException;

/**
 * Repeats a whole transaction that lost against another: deadlock and lock time-out only. Called outside the transaction;
 * a broken constraint is an answer and is never repeated.
 */
public final class Retry {

    private static final int TIMES = 6;
    private static final long FIRST_PAUSE_MILLIS = 10;
    /** Who waited so long for locks is told to come again, instead of keeping a connection from others. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Retry() {}

    public static <T> T onTransientFailure(Supplier<T> transaction) {
        return onTransientFailure(transaction, PATIENCE);
    }

    static <T> T onTransientFailure(Supplier<T> transaction, Duration patience) {
        long pause = FIRST_PAUSE_MILLIS;
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (BusinessException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == TIMES
                        || System.nanoTime() - begin > patience.toNanos()
                        || !SqlFailure.in(e).map(SqlFailure::isTransient).orElse(false)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(pause, 2 * pause)));
            pause *= 2;
        }
    }
}
