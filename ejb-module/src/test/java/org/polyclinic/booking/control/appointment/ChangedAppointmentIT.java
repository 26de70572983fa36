package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.NotLive;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.testing.World;

/** Appointments cancelled, moved and moved back. */
class ChangedAppointmentIT extends BookingCase {

    @Test
    void cancellingFreesTheSlotAndKeepsTheAppointment() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        changes.cancel(new CancelAppointment("c", id, null, "Выздоровела"), self);

        assertThat(view(id).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(domain.count("slot_claim")).isZero();
        assertThat(domain.count("slot WHERE id = ? AND free_from = '1970-01-01'", slots.get(0)))
                .isOne();
        assertThat(domain.count("appointment_event WHERE reason = 'Выздоровела' AND dispatched_at IS NULL"))
                .isOne();
        assertThatThrownBy(() -> changes.cancel(new CancelAppointment("d", id, null, null), self))
                .isInstanceOf(NotLive.class);
    }

    @Test
    void documentGivenWithACancellationIsKeptEncryptedAndItsReadingIsWrittenDown() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        Attachment certificate = new Attachment("справка.pdf", "%PDF-1.7 болен".getBytes(StandardCharsets.UTF_8));

        changes.cancel(new CancelAppointment("c", id, null, null, certificate), self);

        assertThat(domain.count("cancellation_document WHERE content LIKE '%PDF%' OR name LIKE '%pdf%'"))
                .isZero();
        CancellationDocuments documents = domain.get(CancellationDocuments.class);
        assertThat(documents.open(id, patient.id(), self)).contains(certificate);
        assertThat(domain.count("audit_event WHERE action = 'READ' AND subject_id = ?", id))
                .isOne();
        assertThat(documents.open(UUID.randomUUID(), patient.id(), self)).isEmpty();
    }

    @Test
    void afterTheCutOffNothingIsCancelledOrMoved() {
        UUID soon = world.slots(world.cardiologist, World.inDays(2), 1).get(0);
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        UUID id = desk.book(World.wish(soon, patient), self).id();
        domain.sql("UPDATE clinic SET cancel_hours = 72");

        assertThatThrownBy(() -> changes.cancel(new CancelAppointment("c", id, null, null), self))
                .isInstanceOf(CancelTooLate.class);
        assertThatThrownBy(() -> changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self))
                .isInstanceOf(CancelTooLate.class);
    }

    @Test
    void movingTakesTheNewSlotAndFreesTheOldOneAndCanBeUndone() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self);
        assertThat(view(id).time().slotId()).isEqualTo(slots.get(1));
        assertThat(view(id).terms().undoPossible()).isTrue();
        assertThat(domain.count("slot WHERE free_from = '1970-01-01' AND id = ?", slots.get(0)))
                .isOne();
        assertThat(domain.count("slot_claim WHERE slot_id = ?", slots.get(1))).isOne();

        changes.undoMove(new UndoMove("u", id, null), self);
        assertThat(view(id).time().slotId()).isEqualTo(slots.get(0));
        assertThat(view(id).terms().undoPossible()).isFalse();
    }

    @Test
    void moveToATakenSlotLeavesTheOldOneToThePatient() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        Patient other = world.patient();
        desk.book(World.wish(slots.get(1), other), World.self(other));

        assertThatThrownBy(() -> changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self))
                .isInstanceOf(SlotAlreadyTaken.class);
        assertThat(domain.count("slot_claim WHERE slot_id = ? AND patient_id = ?", slots.get(0), patient.id()))
                .isOne();
    }

    @Test
    void changeOfAStaleVersionIsRefused() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        int version = view(id).version();
        changes.move(new MoveAppointment("m", id, version, slots.get(1), null, null), self);

        assertThatThrownBy(() -> changes.cancel(new CancelAppointment("c", id, version, null), self))
                .isInstanceOf(AlreadyChanged.class);
    }
}
