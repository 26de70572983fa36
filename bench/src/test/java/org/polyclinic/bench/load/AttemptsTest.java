package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polyclinic.bench.load.Attempts.Attempt;

class AttemptsTest {
    private final Attempts attempts = new Attempts();

    @Test
    void fairWhenRefusedWereUnderWayWithTheWinnerOrLater() {
        attempts.add(new Attempt("slot", 10, 30, 201));
        attempts.add(new Attempt("slot", 5, 31, 409));
        attempts.add(new Attempt("slot", 40, 45, 409));

        assertThat(attempts.refusedThoughFree()).isZero();
        assertThat(attempts.soldTwice()).isZero();
        assertThat(attempts.figures()).containsEntry("of these won by the first to ask", 0L);
    }

    @Test
    void refusalBeforeTheWinnerEvenAskedIsUnfair() {
        attempts.add(new Attempt("slot", 5, 9, 409));
        attempts.add(new Attempt("slot", 10, 30, 201));

        assertThat(attempts.refusedThoughFree()).isEqualTo(1);
    }

    @Test
    void refusalOfSlotNobodyGotIsUnfair() {
        attempts.add(new Attempt("slot", 5, 9, 409));

        assertThat(attempts.refusedThoughFree()).isEqualTo(1);
    }

    @Test
    void slotSoldTwiceAndOtherAnswersAreSeen() {
        attempts.add(new Attempt("slot", 1, 2, 201));
        attempts.add(new Attempt("slot", 3, 4, 201));
        attempts.add(new Attempt("slot", 5, 6, 503));
        attempts.add(new Attempt("slot", 5, 6, 429));

        assertThat(attempts.soldTwice()).isEqualTo(1);
        assertThat(attempts.unexpected()).isEqualTo(1);
    }
}
