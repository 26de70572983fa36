package org.polyclinic.limit;

import java.time.Duration;
import org.polyclinic.shared.failure.BusinessException;

/** Too many failed tries from this kiosk, address or client, or with this policy or code. */
public class TooManyAttempts extends BusinessException {

    private static final long serialVersionUID = 1L;
    private static final int MINUTE = 60;

    private final long seconds;
    private final boolean secondProof;

    private TooManyAttempts(String messageKey, Duration wait, boolean secondProof) {
        super(Kind.LIMIT, messageKey, minutes(wait));
        this.seconds = Math.max(1, wait.toSeconds());
        this.secondProof = secondProof;
    }

    /** There is nothing to do but wait. */
    static TooManyAttempts until(Duration wait) {
        return new TooManyAttempts("patient.tooManyAttempts", wait, false);
    }

    /** Whoever shows a second document need not wait. */
    static TooManyAttempts unlessProven(Duration wait) {
        return new TooManyAttempts("patient.secondProof", wait, true);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + MINUTE - 1) / MINUTE);
    }

    /** Until the next try is possible. */
    public long seconds() {
        return seconds;
    }

    public boolean isSecondProofTaken() {
        return secondProof;
    }
}
