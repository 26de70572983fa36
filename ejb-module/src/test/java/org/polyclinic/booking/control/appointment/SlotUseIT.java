package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.schedule.SlotUse;
import org.polyclinic.testing.World;

/** What schedule hears of slots before it deletes them. */
class SlotUseIT extends BookingCase {

    private final SlotUse use = domain.get(SlotUse.class);

    @Test
    void slotOfAnAppointmentIsReferredToAndAFreeOneIsNot() {
        desk.book(World.wish(slots.get(0), patient), self);

        assertThat(domain.inTransaction(() -> use.referredTo(slots))).containsExactly(slots.get(0));
    }

    @Test
    void slotThatAnAppointmentOnceLayOnIsPartOfItsHistory() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self);

        assertThat(domain.inTransaction(() -> use.referredTo(slots)))
                .containsExactlyInAnyOrder(slots.get(0), slots.get(1));
    }
}
