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

        assertThat(desk.objections(check(slots.get(0), null), self))
                .extracting(Refusal::rule)
                .containsExactly("slotFree");
        assertThat(desk.objections(check(slots.get(0), held.id()), self)).isEmpty();
        assertThatThrownBy(() -> desk.objections(check(slots.get(0), another.id()), self))
                .isInstanceOf(HoldExpired.class);
        Caller kiosk = new KioskCaller(UUID.randomUUID(), world.clinic);
        assertThatThrownBy(() -> desk.objections(check(slots.get(0), held.id()), kiosk))
                .isInstanceOf(HoldExpired.class);
        endHolds();
        assertThatThrownBy(() -> desk.objections(check(slots.get(0), held.id()), self))
                .isInstanceOf(HoldExpired.class);
    }

    private CheckBooking check(UUID slot, UUID hold) {
        return new CheckBooking(slot, patient.id(), null, hold);
    }

    @Test
    void repeatedHoldGetsTheFirstOne() {
        HoldSlot wish = new HoldSlot("key", slots.get(0));

        assertThat(holds.hold(wish, self)).isEqualTo(holds.hold(wish, self));
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

    private void endHolds() {
        domain.sql("UPDATE slot_claim SET expires_at = '2000-01-01' WHERE expires_at IS NOT NULL");
        domain.sql("UPDATE slot SET free_from = '2000-01-01' WHERE free_from > '1970-01-01'");
    }
}
