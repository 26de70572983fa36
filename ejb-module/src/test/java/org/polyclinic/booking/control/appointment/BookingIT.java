package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.ConsentMissing;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.ConsentText;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.World;

class BookingIT extends BookingCase {

    @Test
    void bookingWritesAppointmentEventAuditAndClaimTogether() {
        UUID id = desk.book(World.wish(slots.get(0), patient), self).id();

        assertThat(domain.count(
                        "appointment WHERE id = ? AND status = 'BOOKED' AND consent_version = ?",
                        id,
                        ConsentText.VERSION))
                .isOne();
        assertThat(domain.count(
                        "appointment_event WHERE appointment_id = ? AND kind = 'BOOKED' AND dispatched_at IS NULL", id))
                .isOne();
        assertThat(domain.count("audit_event WHERE subject_id = ? AND patient_id = ?", id, patient.id()))
                .isOne();
        assertThat(domain.count("slot_claim WHERE appointment_id = ? AND slot_id = ?", id, slots.get(0)))
                .isOne();
    }

    @Test
    void ticketShowsTheVisitInTheClinicsZoneWithAMaskedPolicy() {
        AppointmentView ticket = desk.book(World.wish(slots.get(0), patient), self);

        assertThat(ticket.code()).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(ticket.time().localStart().toLocalTime()).hasToString("10:00");
        assertThat(ticket.time().start().getOffset()).hasToString("+07:00");
        assertThat(ticket.person().policyMasked())
                .endsWith(World.policyNumber(1).lastDigits())
                .doesNotContain("54000");
        assertThat(ticket.person().patient().full()).isEqualTo("Иванова Мария Петровна");
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

        List<Refusal> refusals = desk.check(
                        new CheckBooking(cardiologySlot, uninsured.id(), null, null), World.self(uninsured))
                .refusals();

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

        List<Refusal> refusals = desk.check(new CheckBooking(sameTime, patient.id(), null, null), self)
                .refusals();

        assertThat(refusals).extracting(Refusal::rule).containsExactly("onePerSpecialty", "overlap");
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
}
