package org.polyclinic.shared.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.failure.NotFound;

class RetryTest {

    private static final int LOCK_TIMEOUT = 1205;
    private static final int DUPLICATE = 1062;

    private final AtomicInteger tries = new AtomicInteger();

    private Supplier<String> failing(int times, RuntimeException failure) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            return "done";
        };
    }

    private static PersistenceException failure(int code) {
        return new PersistenceException(new SQLException("no", "HY000", code));
    }

    @Test
    void transactionThatLostIsRepeated() {
        assertThat(Retry.onTransientFailure(failing(2, failure(LOCK_TIMEOUT)))).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void endsWithTheFailureAfterSixTries() {
        assertThatThrownBy(() -> Retry.onTransientFailure(failing(100, failure(LOCK_TIMEOUT))))
                .isInstanceOf(PersistenceException.class);
        assertThat(tries).hasValue(6);
    }

    @Test
    void whoHasWaitedTooLongIsNotKeptWaiting() {
        assertThatThrownBy(() -> Retry.onTransientFailure(failing(100, failure(LOCK_TIMEOUT)), Duration.ZERO))
                .isInstanceOf(PersistenceException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void refusalAndBrokenConstraintAreAnswers() {
        assertThatThrownBy(() -> Retry.onTransientFailure(failing(100, failure(DUPLICATE))))
                .isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> Retry.onTransientFailure(failing(100, new NotFound("booking.appointmentNotFound"))))
                .isInstanceOf(NotFound.class);
        assertThat(tries).hasValue(2);
    }
}
