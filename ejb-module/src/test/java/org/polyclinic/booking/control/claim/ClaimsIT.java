package org.polyclinic.booking.control.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.control.appointment.BookingDesk;
import org.polyclinic.booking.control.claim.Claims.Holder;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** The last line against two on one slot, and against one patient in two places: what the database refuses, as an answer. */
class ClaimsIT {

    private static final Holder VISITOR = Holder.of(new Visitor());
    private static final byte[] KEEPER = new byte[32];

    private final Domain domain = Domain.shared();
    private final Claims claims = domain.get(Claims.class);
    private World world;
    private Patient patient;
    private List<UUID> slots;
    private LocalDateTime now;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
        patient = world.patient();
        slots = world.slots(world.generalPractitioner, World.inDays(3), 2);
        now = TestClock.now();
    }

    private AllocatedSlot slot(UUID id) {
        return domain.get(SlotAllocation.class).find(id, now).orElseThrow();
    }

    private UUID hold(UUID slot) {
        UUID id = UUID.randomUUID();
        change(() -> claims.hold(id, slot(slot), VISITOR, KEEPER, now.plusMinutes(10)));
        return id;
    }

    private <T> T run(Supplier<T> work) {
        return domain.inTransaction(work);
    }

    private void change(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    private UUID book(UUID slot) {
        BookAppointment wish = new BookAppointment(UUID.randomUUID().toString(), slot, null, patient.id(), null, true);
        return domain.get(BookingDesk.class).book(wish, World.self(patient)).id();
    }

    @Test
    void slotHasOneClaimWhateverItsStateSays() {
        hold(slots.get(0));

        assertThatThrownBy(() -> hold(slots.get(0)))
                .isInstanceOfSatisfying(SlotAlreadyTaken.class, refused -> assertThat(refused.slotId())
                        .isEqualTo(slots.get(0)));
        assertThat(domain.count("slot_claim")).isOne();
    }

    @Test
    void patientIsInOnePlaceAtATimeWhateverTheRulesSay() {
        UUID booked = book(slots.get(0));
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        UUID other = book(world.slots(world.cardiologist, World.inDays(4), 1).get(0));
        UUID same = world.slots(world.cardiologist, World.inDays(3), 1).get(0);

        assertThatThrownBy(() -> change(() -> claims.move(other, slot(same))))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::key)
                        .containsExactly("booking.rule.overlap.other"));
        assertThat(domain.count("slot_claim WHERE appointment_id = ? AND slot_id = ?", booked, slots.get(0)))
                .isOne();
    }

    @Test
    void whatElseTheDatabaseRefusesIsNoAnswer() {
        AllocatedSlot gone = run(() -> slot(slots.get(1)));
        domain.sql("DELETE FROM slot WHERE id = ?", slots.get(1));

        assertThatThrownBy(
                        () -> change(() -> claims.hold(UUID.randomUUID(), gone, VISITOR, KEEPER, now.plusMinutes(10))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void holdIsRequiredOnItsOwnSlot() {
        UUID held = hold(slots.get(0));

        change(() -> claims.requireHold(held, slot(slots.get(0)), VISITOR, now));
        assertThatThrownBy(() -> change(() -> claims.requireHold(held, slot(slots.get(1)), VISITOR, now)))
                .isInstanceOf(HoldExpired.class);
    }

    @Test
    void onlyHoldsAreEndedAndSwept() {
        UUID held = hold(slots.get(1));
        UUID booked = book(slots.get(0));

        assertThat(run(() -> claims.endHold(booked, slots.get(0), Holder.of(World.self(patient)))))
                .isFalse();
        assertThat(run(() -> claims.endHold(held, slots.get(0), VISITOR))).isFalse();
        assertThat(run(() -> claims.sweep(now, 10))).isZero();
        assertThat(run(() -> claims.sweep(now.plusDays(1), 10))).isOne();
        assertThat(domain.count("slot_claim")).isOne();
    }
}
