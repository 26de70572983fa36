package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.Ledger;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.system.robustness.BookingLoad.Attempt;
import org.polyclinic.town.http.Api.Answer;

/** kill -9 under booking load. */
@SystemTest
class KillIT {
    private static final int BOOKINGS = 1000;
    private static final int BEFORE = 40;

    private final RunningProduct product;
    private final Ledger ledger;

    KillIT(RunningProduct product) {
        this.product = product;
        this.ledger = new Ledger(product);
    }

    @Test
    void killedServerLosesNoAcknowledgedBooking() throws Exception {
        try (BookingLoad load = BookingLoad.on(product, BOOKINGS).start()) {
            load.awaitBooked(BEFORE);
            product.killServer();
            load.finish();
            assertThat(load.unanswered()).as("killed while at work").isNotEmpty();

            product.startServer();

            assertAllKept(load);
            assertUnansweredCanBeRepeated(load);
        }
    }

    @Test
    void killedDatabaseLosesNoAcknowledgedBooking() throws Exception {
        try (BookingLoad load = BookingLoad.on(product, BOOKINGS).start()) {
            load.awaitBooked(BEFORE);
            product.killDatabase();
            load.finish();

            product.startDatabase();

            assertAllKept(load);
            assertUnansweredCanBeRepeated(load);
        }
    }

    private void assertAllKept(BookingLoad load) throws Exception {
        assertThat(load.booked()).hasSizeGreaterThanOrEqualTo(BEFORE);
        for (UUID appointment : load.booked()) {
            assertThat(ledger.hasAppointment(appointment)).isTrue();
        }
        assertThat(ledger.contradictions()).isEmpty();
    }

    /** Whoever heard nothing asks again with the same key and is booked once. */
    private void assertUnansweredCanBeRepeated(BookingLoad load) throws Exception {
        for (Attempt attempt : load.unanswered()) {
            Answer answer = Retries.whileUnavailable(
                    () -> Bookings.book(product.api(), attempt.key(), attempt.slot(), attempt.patient()));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
            assertThat(ledger.appointmentsOf(attempt.patient())).isEqualTo(1);
        }
        assertThat(ledger.contradictions()).isEmpty();
    }
}
