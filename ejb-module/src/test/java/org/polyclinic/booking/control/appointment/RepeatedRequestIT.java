package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.testing.World;

/** A request that comes again is answered as the first time and carried out once. */
class RepeatedRequestIT extends BookingCase {

    @Test
    void sameRequestKeyBooksOnceAndGivesTheFirstAnswer() {
        BookAppointment wish = World.wish(slots.get(0), patient);

        assertThat(desk.book(wish, self)).isEqualTo(desk.book(wish, self));
        assertThat(domain.count("appointment")).isOne();
    }

    @Test
    void repeatedRequestIsAnsweredAsTheFirstTimeWhateverCameLater() {
        BookAppointment wish = World.wish(slots.get(0), patient);
        AppointmentView booked = desk.book(wish, self);
        MoveAppointment move = new MoveAppointment("m", booked.id(), null, slots.get(1), null, null);
        AppointmentView moved = changes.move(move, self);
        CancelAppointment cancel = new CancelAppointment("c", booked.id(), moved.version(), null);
        AppointmentView cancelled = changes.cancel(cancel, self);

        assertThat(desk.book(wish, self)).isEqualTo(booked);
        assertThat(changes.move(move, self)).isEqualTo(moved);
        assertThat(changes.cancel(cancel, self)).isEqualTo(cancelled).isEqualTo(view(booked.id()));
        assertThat(moved.version()).isEqualTo(booked.version() + 1);
        assertThat(moved.time().slotId()).isEqualTo(slots.get(1));
    }

    @Test
    void sameRequestKeyForAnotherWishIsRefused() {
        BookAppointment wish = World.wish(slots.get(0), patient);
        desk.book(wish, self);
        BookAppointment other = new BookAppointment(wish.requestKey(), slots.get(1), null, patient.id(), null, true);

        assertThatThrownBy(() -> desk.book(other, self)).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void sameRequestKeyWithAnotherDocumentIsRefused() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        Attachment one = new Attachment("1.pdf", "%PDF-1.7 1".getBytes(StandardCharsets.UTF_8));
        Attachment two = new Attachment("1.pdf", "%PDF-1.7 2".getBytes(StandardCharsets.UTF_8));
        AppointmentView cancelled = changes.cancel(new CancelAppointment("c", id, null, null, one), self);

        assertThat(changes.cancel(new CancelAppointment("c", id, null, null, one), self))
                .isEqualTo(cancelled);
        assertThatThrownBy(() -> changes.cancel(new CancelAppointment("c", id, null, null, two), self))
                .isInstanceOf(RequestKeyReused.class);
    }
}
