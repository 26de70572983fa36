package org.polyclinic.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Looks after a running product: what has died is started again, at longer and longer intervals if it dies again. */
final class Watch {
    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofMinutes(5);

    private final Product product;
    private final Console console;
    private Duration pause = OFTEN;

    Watch(Product product, Console console) {
        this.product = product;
        this.console = console;
    }

    /** Until the product is stopped. */
    void keep(CountDownLatch stopped) {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look() ? longer(pause) : OFTEN;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            return product.revive();
        } catch (LaunchFailure failure) {
            console.line("Polyclinic: " + failure.getMessage());
            return true;
        }
    }

    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(SELDOM) > 0 ? SELDOM : twice;
    }
}
