package org.polyclinic.booking.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.control.appointment.BookingDesk;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.hold.HoldDesk;
import org.polyclinic.booking.control.hold.HoldQuota;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.idempotency.RequestKeys;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** What has had its time goes away; what has not stays. */
class HousekeepingIT {

    private static final Caller VISITOR = new Visitor();

    private final Domain domain = Domain.shared();
    private final HoldDesk holds = domain.get(HoldDesk.class);
    private final Housekeeping housekeeping = new Housekeeping();
    private Patient patient;
    private List<UUID> slots;
    private LocalDateTime now;

    @BeforeEach
    void makeWorld() {
        housekeeping.clock = TestClock.CLOCK;
        housekeeping.claims = domain.get(Claims.class);
        housekeeping.requests = domain.get(RequestKeys.class);
        housekeeping.quota = domain.get(HoldQuota.class);
        World world = new World(domain);
        patient = world.patient();
        slots = world.slots(world.generalPractitioner, World.inDays(3), 4);
        now = TestClock.now();
    }

    private HoldDesk.Held hold(int slot, String address) {
        return holds.hold(new HoldSlot("hold-" + slot, slots.get(slot), address), VISITOR);
    }

    private void run(Runnable work) {
        domain.inTransaction(() -> {
            work.run();
            return null;
        });
    }

    @Test
    void holdsThatEndedAWhileAgoAreSweptAndBookingsAreNot() {
        UUID ended = hold(0, "203.0.113.5").id();
        UUID justEnded = hold(1, "203.0.113.5").id();
        UUID live = hold(2, "203.0.113.5").id();
        BookAppointment wish = new BookAppointment("b", slots.get(3), null, patient.id(), null, true);
        UUID booked =
                domain.get(BookingDesk.class).book(wish, World.self(patient)).id();
        domain.sql("UPDATE slot_claim SET expires_at = ? WHERE id = ?", now.minusMinutes(5), ended);
        domain.sql("UPDATE slot_claim SET expires_at = ? WHERE id = ?", now.minusSeconds(1), justEnded);

        run(housekeeping::sweepHolds);

        assertThat(domain.count("slot_claim WHERE id = ?", ended)).isZero();
        assertThat(domain.count("slot_claim WHERE id IN (?, ?, ?)", justEnded, live, booked))
                .isEqualTo(3);
    }

    @Test
    void keysOfRequestsAreKeptForAWeek() {
        hold(0, "203.0.113.5");
        hold(1, "203.0.113.5");
        domain.sql("UPDATE idempotency_key SET created_at = ? WHERE request_key = 'hold-0'", now.minusDays(8));
        domain.sql("UPDATE idempotency_key SET created_at = ? WHERE request_key = 'hold-1'", now.minusDays(6));

        run(housekeeping::purgeRequestKeys);

        assertThat(domain.text("SELECT request_key AS v FROM idempotency_key")).isEqualTo("hold-1");
        assertThat(domain.count("idempotency_key")).isOne();
    }

    @Test
    void turnsAtHoldsAreKeptForADay() {
        hold(0, "203.0.113.5");
        domain.sql("UPDATE hold_turn SET taken_at = ?", now.minusDays(2));
        hold(1, "203.0.113.6");

        run(housekeeping::purgeTurnsAtHolds);

        assertThat(domain.count("hold_turn")).isOne();
        assertThat(domain.count("hold_turn WHERE taken_at > ?", now.minusDays(1)))
                .isOne();
    }
}
