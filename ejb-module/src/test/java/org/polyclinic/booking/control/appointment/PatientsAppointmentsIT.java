package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.command.AppointmentFilter.Order;
import org.polyclinic.booking.boundary.command.AppointmentFilter.Period;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** The list of a patient's appointments: a visit that is over, one that is going on at a specialist's, and one to come. */
class PatientsAppointmentsIT extends BookingCase {

    private UUID past;
    private UUID current;
    private UUID future;

    @BeforeEach
    void bookThreeVisits() {
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        LocalDateTime now = TestClock.now();
        past = book(slots.get(0));
        takesPlace(past, now.minusHours(3), now.minusHours(2));
        current = book(world.slots(world.cardiologist, World.inDays(4), 1).get(0));
        takesPlace(current, now.minusHours(1), now.plusHours(1));
        future = book(world.slots(world.generalPractitioner, World.inDays(5), 1).get(0));
    }

    private UUID book(UUID slot) {
        return desk.book(World.wish(slot, patient), self).id();
    }

    private void takesPlace(UUID appointment, LocalDateTime from, LocalDateTime to) {
        domain.sql("UPDATE appointment SET starts_at = ?, ends_at = ? WHERE id = ?", from, to, appointment);
    }

    private Page<AppointmentView> page(UUID clinic, AppointmentFilter filter, PageRequest request) {
        return domain.inTransaction(() -> queries.ofPatient(patient.id(), clinic, filter, request));
    }

    private List<UUID> all(UUID clinic, AppointmentFilter filter) {
        return ids(page(clinic, filter, PageRequest.first(10)));
    }

    private List<UUID> all(AppointmentFilter filter) {
        return all(null, filter);
    }

    private static List<UUID> ids(Page<AppointmentView> page) {
        return page.items().stream().map(AppointmentView::id).toList();
    }

    private static AppointmentFilter during(Period period) {
        return new AppointmentFilter(period, null, null, null, null, null, null, null);
    }

    private static AppointmentFilter between(LocalDate from, LocalDate to) {
        return new AppointmentFilter(null, from, to, null, null, null, null, null);
    }

    private static AppointmentFilter of(UUID specialty, UUID clinic, UUID doctor, AppointmentStatus status) {
        return new AppointmentFilter(null, null, null, specialty, clinic, doctor, status, null);
    }

    private static AppointmentFilter in(Order order) {
        return new AppointmentFilter(null, null, null, null, null, null, null, order);
    }

    @Test
    void latestVisitComesFirstUnlessTheEarliestIsAskedFor() {
        assertThat(all(AppointmentFilter.all())).containsExactly(future, current, past);
        assertThat(all(in(Order.LATEST_FIRST))).containsExactly(future, current, past);
        assertThat(all(in(Order.EARLIEST_FIRST))).containsExactly(past, current, future);
    }

    @Test
    void visitIsOverGoingOnOrToCome() {
        assertThat(all(during(Period.PAST))).containsExactly(past);
        assertThat(all(during(Period.CURRENT))).containsExactly(current);
        assertThat(all(during(Period.FUTURE))).containsExactly(future);
    }

    @Test
    void everyPartOfTheFilterNarrowsTheList() {
        changes.cancel(new CancelAppointment("c", future, null, null), self);
        UUID cardiologist = world.id("SELECT doctor_id AS id FROM doctor_post WHERE id = ?", world.cardiologist);

        assertThat(all(of(world.generalPractice, null, null, null))).containsExactly(future, past);
        assertThat(all(of(null, null, cardiologist, null))).containsExactly(current);
        assertThat(all(of(null, null, null, AppointmentStatus.CANCELLED))).containsExactly(future);
        assertThat(all(of(world.generalPractice, world.clinic, null, AppointmentStatus.BOOKED)))
                .containsExactly(past);
        assertThat(all(of(null, world.otherClinic, null, null))).isEmpty();
    }

    @Test
    void daysAreTheClinicsOwnAndBothCount() {
        LocalDate third = World.inDays(3).toLocalDate();

        assertThat(all(between(third, third))).containsExactly(past);
        assertThat(all(between(third.plusDays(1), null))).containsExactly(future, current);
        assertThat(all(between(null, third.plusDays(1)))).containsExactly(current, past);
    }

    @Test
    void whoIsBoundToAClinicSeesItsAppointmentsAlone() {
        domain.sql("UPDATE appointment SET clinic_id = ? WHERE id = ?", world.otherClinic, past);

        assertThat(all(world.clinic, AppointmentFilter.all())).containsExactly(future, current);
        assertThat(all(world.otherClinic, AppointmentFilter.all())).containsExactly(past);
    }

    @Test
    void visitsOfOthersAreNotThePatients() {
        Patient other = world.patient();
        desk.book(World.wish(slots.get(2), other), World.self(other));

        assertThat(all(AppointmentFilter.all())).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldEveryAppointmentOnceInEitherOrder(Order order) {
        List<UUID> found = new ArrayList<>();
        PageRequest request = PageRequest.first(1);
        for (String next = ""; next != null; ) {
            Page<AppointmentView> page = page(null, in(order), request);
            assertThat(page.items()).hasSize(1);
            found.addAll(ids(page));
            next = page.next();
            request = new PageRequest(next, 1);
        }
        assertThat(found).isEqualTo(all(in(order)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday\n0190a6e0-0000-7000-8000-000000000000", "2026-11-25T10:00\nsecond", "2026-11-25T10:00"
            })
    void cursorOfAnotherListIsInvalid(String position) {
        PageRequest request = new PageRequest(Cursor.of((Object[]) position.split("\n")), 10);

        assertThatThrownBy(() -> page(null, AppointmentFilter.all(), request)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void ticketIsFoundByItsCodeAndTheBirthDate() {
        String code = view(future).code();
        assertThat(queries.byCode(code, patient.birthDate()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(future));
        assertThat(queries.byCode(code, patient.birthDate().plusDays(1))).isEmpty();
    }

    @Test
    void moveLeavesTheFormerClinicAndCountsInTheCalendar() {
        assertThat(queries.formerClinic(future)).isEmpty();
        assertThat(queries.calendarEdition(future).sequence()).isZero();

        changes.move(new MoveAppointment("m", future, null, slots.get(1), null, null), self);

        assertThat(queries.formerClinic(future)).contains(world.clinic);
        assertThat(queries.calendarEdition(future).sequence()).isOne();
    }

    @Test
    void patientIsRequiredToBeThere() {
        queries.requirePatient(patient.id());
        assertThatThrownBy(() -> queries.requirePatient(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(queries.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void ticketReadIsTheOneThatBookingAnswered() {
        domain.sql("UPDATE medical_service SET preparation = 'Натощак'");
        Patient other = world.patient();

        AppointmentView answered = desk.book(World.wish(slots.get(3), other), World.self(other));

        assertThat(queries.find(answered.id())).contains(answered);
        assertThat(answered.person().policyMasked())
                .startsWith("•••• •••• •••• ")
                .hasSize(19);
        assertThat(answered.terms().cancelUntil())
                .isEqualTo(answered.time().start().minusHours(24));
    }
}
