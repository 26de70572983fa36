package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.ConsentMissing;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.NotLive;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.ConsentText;
import org.polyclinic.booking.control.hold.HoldDesk;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

class BookingIT {

    private final Domain domain = Domain.shared();
    private final BookingDesk desk = domain.get(BookingDesk.class);
    private final ChangeDesk changes = domain.get(ChangeDesk.class);
    private final HoldDesk holds = domain.get(HoldDesk.class);
    private final AppointmentQueries queries = domain.get(AppointmentQueries.class);
    private World world;
    private Patient patient;
    private Caller self;
    private List<UUID> slots;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
        patient = world.patient();
        self = World.self(patient);
        slots = world.slots(world.generalPractitioner, World.inDays(3), 5);
    }

    @Test
    void bookingWritesAppointmentHistoryOutboxAuditAndClaimTogether() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        assertThat(domain.count(
                        "appointment WHERE id = ? AND status = 'BOOKED' AND consent_version = ?",
                        id,
                        ConsentText.VERSION))
                .isOne();
        assertThat(domain.count("appointment_event WHERE appointment_id = ? AND kind = 'BOOKED'", id))
                .isOne();
        assertThat(domain.count("outbox_message WHERE subject_id = ?", id)).isOne();
        assertThat(domain.count("audit_event WHERE subject_id = ? AND patient_id = ?", id, patient.id()))
                .isOne();
        assertThat(domain.count("slot_claim WHERE appointment_id = ? AND slot_id = ?", id, slots.get(0)))
                .isOne();
    }

    @Test
    void ticketShowsTheVisitInTheClinicsZoneWithAMaskedPolicy() {
        AppointmentView ticket = desk.book(World.wish(slots.get(0), patient), self);

        assertThat(ticket.code()).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(ticket.localStart().toLocalTime()).hasToString("10:00");
        assertThat(ticket.start().getOffset()).hasToString("+07:00");
        assertThat(ticket.policyMasked())
                .endsWith(World.policyNumber(1).lastDigits())
                .doesNotContain("54000");
        assertThat(ticket.patient().full()).isEqualTo("Иванова Мария Петровна");
    }

    @Test
    void takenSlotIsRefusedAndNothingIsWritten() {
        desk.book(World.wish(slots.get(0), world.patient()), self);

        assertThatThrownBy(() -> desk.book(World.wish(slots.get(0), patient), self))
                .isInstanceOf(SlotAlreadyTaken.class);
        assertThat(domain.count("appointment WHERE patient_id = ?", patient.id()))
                .isZero();
        assertThat(domain.count("idempotency_key")).isOne();
    }

    @Test
    void nothingIsBookedWithoutConsent() {
        BookAppointment wish = new BookAppointment("k", slots.get(0), null, patient.id(), null, false);

        assertThatThrownBy(() -> desk.book(wish, self)).isInstanceOf(ConsentMissing.class);
    }

    @Test
    void allFailedRulesAreToldAtOnce() {
        Patient uninsured = world.patient(LocalDate.of(1990, 1, 1), LocalDate.of(2011, 1, 1), LocalDate.of(2020, 1, 1));
        UUID cardiologySlot =
                world.slots(world.cardiologist, World.inDays(3), 1).get(0);

        List<Refusal> refusals =
                desk.objections(new CheckBooking(cardiologySlot, uninsured.id(), null, null), World.self(uninsured));

        assertThat(refusals).extracting(Refusal::rule).containsExactly("referral", "omsPolicy");
        assertThatThrownBy(() -> desk.book(World.wish(cardiologySlot, uninsured), World.self(uninsured)))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.refusals())
                        .isEqualTo(refusals));
    }

    @Test
    void secondVisitToTheSpecialtyAndOverlappingVisitAreRefused() {
        desk.book(World.wish(slots.get(0), patient), self);
        UUID other = world.post(world.generalPractice, "103", world.visit);
        UUID sameTime = world.slots(other, World.inDays(3), 1).get(0);

        List<Refusal> refusals = desk.objections(new CheckBooking(sameTime, patient.id(), null, null), self);

        assertThat(refusals).extracting(Refusal::rule).containsExactly("onePerSpecialty", "overlap");
    }

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
        assertThat(moved.slotId()).isEqualTo(slots.get(1));
    }

    @Test
    void sameRequestKeyForAnotherWishIsRefused() {
        BookAppointment wish = World.wish(slots.get(0), patient);
        desk.book(wish, self);
        BookAppointment other = new BookAppointment(wish.requestKey(), slots.get(1), null, patient.id(), null, true);

        assertThatThrownBy(() -> desk.book(other, self)).isInstanceOf(RequestKeyReused.class);
    }

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
        Caller kiosk = new Caller(Caller.KIOSK_PREFIX + UUID.randomUUID(), Roles.KIOSK::equals);
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
        assertThat(desk.book(World.wish(slots.get(0), other), World.self(other)).patientId())
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
    void cancellingFreesTheSlotAndKeepsTheAppointment() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        changes.cancel(new CancelAppointment("c", id, null, "Выздоровела"), self);

        assertThat(view(id).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(domain.count("slot_claim")).isZero();
        assertThat(domain.count("slot WHERE id = ? AND free_from = '1970-01-01'", slots.get(0)))
                .isOne();
        assertThat(domain.count("appointment_event WHERE reason = 'Выздоровела'"))
                .isOne();
        assertThat(domain.count("outbox_message WHERE kind = 'APPOINTMENT_CANCELLED'"))
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

    @Test
    void afterTheCutOffNothingIsCancelledOrMoved() {
        UUID soon = world.slots(world.cardiologist, World.inDays(1).minusHours(4), 1)
                .get(0);
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
        assertThat(view(id).slotId()).isEqualTo(slots.get(1));
        assertThat(view(id).undoPossible()).isTrue();
        assertThat(domain.count("slot WHERE free_from = '1970-01-01' AND id = ?", slots.get(0)))
                .isOne();
        assertThat(domain.count("slot_claim WHERE slot_id = ?", slots.get(1))).isOne();

        changes.undoMove(new UndoMove("u", id, null), self);
        assertThat(view(id).slotId()).isEqualTo(slots.get(0));
        assertThat(view(id).undoPossible()).isFalse();
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
    void appointmentsOfAPatientComeInPagesLatestFirst() {
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        UUID first = desk.book(World.wish(slots.get(0), patient), self).id();
        UUID later = desk.book(
                        World.wish(
                                world.slots(world.cardiologist, World.inDays(5), 1)
                                        .get(0),
                                patient),
                        self)
                .id();

        var page = queries.ofPatient(patient.id(), null, AppointmentFilter.all(), PageRequest.first(1));
        assertThat(page.items()).extracting(AppointmentView::id).containsExactly(later);
        var next = queries.ofPatient(patient.id(), null, AppointmentFilter.all(), new PageRequest(page.next(), 1));
        assertThat(next.items()).extracting(AppointmentView::id).containsExactly(first);
        assertThat(next.next()).isNull();
        AppointmentFilter earliestFirst =
                new AppointmentFilter(null, null, null, null, null, null, null, AppointmentFilter.Order.EARLIEST_FIRST);
        var ascending = queries.ofPatient(patient.id(), null, earliestFirst, PageRequest.first(1));
        assertThat(ascending.items()).extracting(AppointmentView::id).containsExactly(first);
        var last = queries.ofPatient(patient.id(), null, earliestFirst, new PageRequest(ascending.next(), 1));
        assertThat(last.items()).extracting(AppointmentView::id).containsExactly(later);
    }

    private AppointmentView view(UUID id) {
        return queries.find(id).orElseThrow();
    }

    private void endHolds() {
        domain.sql("UPDATE slot_claim SET expires_at = '2000-01-01' WHERE expires_at IS NOT NULL");
        domain.sql("UPDATE slot SET free_from = '2000-01-01' WHERE free_from > '1970-01-01'");
    }
}
