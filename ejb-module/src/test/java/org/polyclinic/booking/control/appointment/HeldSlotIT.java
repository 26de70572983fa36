package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.control.hold.HoldDesk;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.testing.World;

/** Booking of slots that somebody holds. */
class HeldSlotIT extends BookingCase {

    @Test
    void heldSlotIsTheHoldersAlone() {
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), self);
        BookAppointment withHold = new BookAppointment("key", slots.get(0), held.id(), patient.id(), null, true);

        assertThatThrownBy(() -> holds.hold(new HoldSlot(null, slots.get(0)), self))
                .isInstanceOf(SlotAlreadyTaken.class);
        assertThatThrownBy(() -> desk.book(World.wish(slots.get(0), world.patient()), self))
                .isInstanceOf(SlotAlreadyTaken.class);
        assertThat(desk.book(withHold, self).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(domain.count("slot_claim WHERE expires_at IS NULL")).isOne();
    }

    @Test
    void slotHeldIsTakenForOthersAndNotForItsHolder() {
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), self);
        HoldDesk.Held another = holds.hold(new HoldSlot(null, slots.get(1)), self);

        assertThat(desk.check(check(slots.get(0), null), self).refusals())
                .extracting(Refusal::rule)
                .containsExactly("slotFree");
        assertThat(desk.check(check(slots.get(0), held.id()), self).refusals()).isEmpty();
        assertThatThrownBy(() -> desk.check(check(slots.get(0), another.id()), self))
                .isInstanceOf(HoldExpired.class);
        Caller kiosk = new KioskCaller(UUID.randomUUID(), world.clinic);
        assertThatThrownBy(() -> desk.check(check(slots.get(0), held.id()), kiosk))
                .isInstanceOf(HoldExpired.class);
        endHolds();
        assertThatThrownBy(() -> desk.check(check(slots.get(0), held.id()), self))
                .isInstanceOf(HoldExpired.class);
    }

    private CheckBooking check(UUID slot, UUID hold) {
        return new CheckBooking(slot, patient.id(), null, hold);
    }

    @Test
    void repeatedHoldGetsTheFirstOne() {
        HoldSlot wish = new HoldSlot("key", slots.get(0));

        HoldDesk.Held held = holds.hold(wish, self);
        assertThat(held.slotId()).isEqualTo(slots.get(0));
        assertThat(holds.hold(wish, self)).isEqualTo(held);
        assertThat(domain.count("slot_claim")).isOne();
        assertThatThrownBy(() -> holds.hold(new HoldSlot("key", slots.get(1)), self))
                .isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void endedHoldBooksNothingAndItsSlotIsFreeForOthers() {
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), self);
        endHolds();
        BookAppointment late = new BookAppointment("key", slots.get(0), held.id(), patient.id(), null, true);

        assertThatThrownBy(() -> desk.book(late, self)).isInstanceOf(HoldExpired.class);
        Patient other = world.patient();
        assertThat(desk.book(World.wish(slots.get(0), other), World.self(other))
                        .person()
                        .patientId())
                .isEqualTo(other.id());
    }

    @Test
    void releasedHoldFreesItsSlotAtOnce() {
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), self);

        assertThat(holds.release(held.id(), self)).isTrue();
        assertThat(holds.release(held.id(), self)).isFalse();
        assertThat(holds.hold(new HoldSlot(null, slots.get(0)), self).slotId()).isEqualTo(slots.get(0));
    }

    @Test
    void slotBookedByItsHolderStaysTakenWhenTheHoldWouldHaveEnded() {
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(0)), self);
        desk.book(new BookAppointment("key", slots.get(0), held.id(), patient.id(), null, true), self);

        assertThat(domain.count("slot WHERE id = ? AND free_from = '9999-12-31'", slots.get(0)))
                .isOne();
    }

    @Test
    void appointmentMovesToTheSlotThatItsPatientHolds() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        HoldDesk.Held held = holds.hold(new HoldSlot(null, slots.get(1)), self);
        HoldDesk.Held another = holds.hold(new HoldSlot(null, slots.get(2)), self);

        assertThatThrownBy(() -> changes.move(move(id, another), self)).isInstanceOf(HoldExpired.class);
        assertThat(changes.move(move(id, held), self).time().slotId()).isEqualTo(slots.get(1));
        assertThat(domain.count("slot_claim WHERE slot_id = ?", slots.get(1))).isOne();
        assertThat(holds.find(held.id(), self)).isEmpty();
        assertThat(holds.find(another.id(), self)).contains(another);
    }

    /** To the second slot. */
    private MoveAppointment move(UUID appointment, HoldDesk.Held held) {
        UUID hold = held == null ? null : held.id();
        return new MoveAppointment(UUID.randomUUID().toString(), appointment, null, slots.get(1), null, hold);
    }

    @Test
    void slotWhoseHoldHasEndedIsMovedToAndHeldAnew() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        holds.hold(new HoldSlot(null, slots.get(1)), self);
        holds.hold(new HoldSlot(null, slots.get(2)), self);
        endHolds();
        domain.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", slots.get(0));

        assertThat(changes.move(move(id, null), self).time().slotId()).isEqualTo(slots.get(1));
        HoldDesk.Held anew = holds.hold(new HoldSlot(null, slots.get(2)), self);
        assertThat(domain.count("slot_claim WHERE slot_id = ? AND id = ?", slots.get(2), anew.id()))
                .isOne();
    }

    private void endHolds() {
        domain.sql("UPDATE slot_claim SET expires_at = '2000-01-01' WHERE expires_at IS NOT NULL");
        domain.sql("UPDATE slot SET free_from = '2000-01-01' WHERE free_from > '1970-01-01'");
    }
}
