package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.NoMove;
import org.polyclinic.booking.NotLive;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.SameSlot;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.failure.NotFound;
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
        domain.sql("UPDATE appointment SET booked_at = booked_at - INTERVAL 16 MINUTE");

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

    @Test
    void undoTakesTheFormerSlotFreesTheOtherAndIsWrittenDown() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self);

        AppointmentView back = changes.undoMove(new UndoMove("u", id, null), self);

        assertThat(view(id)).isEqualTo(back);
        assertThat(slotIsFree(slots.get(1))).isTrue();
        assertThat(slotIsFree(slots.get(0))).isFalse();
        assertThat(domain.count("slot_claim WHERE slot_id = ?", slots.get(0))).isOne();
        for (String written : List.of(
                "appointment_event WHERE appointment_id = ? AND kind = 'MOVE_UNDONE' AND dispatched_at IS NULL",
                "audit_event WHERE subject_id = ? AND action = 'MOVE_UNDONE'")) {
            assertThat(domain.count(written, id)).as(written).isOne();
        }
    }

    private boolean slotIsFree(UUID slot) {
        return domain.count("slot WHERE id = ? AND free_from = '1970-01-01'", slot) == 1;
    }

    @Test
    void cancellationAnswersTheTicketAsItIsNow() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        AppointmentView cancelled = changes.cancel(new CancelAppointment("c", id, null, null), self);

        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(view(id)).isEqualTo(cancelled);
    }

    @Test
    void rulesOfBookingHoldForMovesToo() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        domain.sql("UPDATE slot SET channels = ? WHERE id = ?", Channel.DESK.bit(), slots.get(1));

        assertThatThrownBy(() -> changes.move(new MoveAppointment("m", id, null, slots.get(1), null, null), self))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::rule)
                        .containsExactly("channel"));
        assertThat(view(id).time().slotId()).isEqualTo(slots.get(0));
        assertThat(slotIsFree(slots.get(1))).isTrue();
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        UUID unknown = UUID.randomUUID();
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        assertThatThrownBy(() -> changes.cancel(new CancelAppointment("c", unknown, null, null), self))
                .isInstanceOf(NotFound.class)
                .hasMessage("booking.appointmentNotFound");
        assertThatThrownBy(() -> changes.move(new MoveAppointment("m", id, null, unknown, null, null), self))
                .isInstanceOf(NotFound.class)
                .hasMessage("booking.slotNotFound");
        assertThatThrownBy(() -> changes.undoMove(new UndoMove("u", id, null), self))
                .isInstanceOf(NoMove.class);
        assertThatThrownBy(() -> changes.move(new MoveAppointment("s", id, null, slots.get(0), null, null), self))
                .isInstanceOf(SameSlot.class);
    }

    @Test
    void visitTooNearToBeChangedMayBeForAWhileAfterItWasBooked() {
        UUID soon = world.slots(world.cardiologist, World.inDays(2), 1).get(0);
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        domain.sql("UPDATE clinic SET cancel_hours = 72");
        AppointmentView booked = desk.book(World.wish(soon, patient), self);

        assertThat(booked.terms().cancelUntil().toInstant())
                .isEqualTo(booked.terms().bookedAt().plusMinutes(15).toInstant());
        assertThat(view(booked.id()).terms()).isEqualTo(booked.terms());
        changes.cancel(new CancelAppointment("c", booked.id(), null, null), self);
        assertThat(slotIsFree(soon)).isTrue();
    }

    @Test
    void changeRepeatedWithItsKeyAnswersWhatTheFirstOneDid() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();
        MoveAppointment move = new MoveAppointment("m", id, null, slots.get(1), null, null);
        AppointmentView moved = changes.move(move, self);
        changes.cancel(new CancelAppointment("c", id, null, null), self);

        AppointmentView repeated = changes.move(move, self);

        assertThat(repeated.time().slotId()).isEqualTo(moved.time().slotId());
        assertThat(repeated.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(view(id).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }
}
