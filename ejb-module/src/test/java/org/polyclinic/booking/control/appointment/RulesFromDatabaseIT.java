package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.control.rule.BookingFacts;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.testing.World;

/** Every fact that a rule judges, changed in the database alone, changes the answer: the SQL that feeds the rules is read. */
class RulesFromDatabaseIT extends BookingCase {

    private static final String SETTING_OF_CANCELLATIONS = "cancellationLimit";

    @Test
    void nothingSpeaksAgainstAnOrdinaryBooking() {
        assertThat(refused()).isEmpty();
    }

    @Test
    void ageLimitsOfTheServiceCount() {
        domain.sql("UPDATE medical_service SET max_age = 17 WHERE id = ?", world.visit);
        assertThat(refused()).containsExactly("age");
        domain.sql("UPDATE medical_service SET max_age = NULL, min_age = 65 WHERE id = ?", world.visit);
        assertThat(refused()).containsExactly("age");
        domain.sql("UPDATE medical_service SET min_age = 18 WHERE id = ?", world.visit);
        assertThat(refused()).isEmpty();
    }

    @Test
    void ageLimitsOfTheDoctorCount() {
        domain.sql("UPDATE doctor_post SET max_age = 17 WHERE id = ?", world.generalPractitioner);
        assertThat(refused()).containsExactly("age");
        domain.sql("UPDATE doctor_post SET max_age = NULL, min_age = 65 WHERE id = ?", world.generalPractitioner);
        assertThat(refused()).containsExactly("age");
    }

    @Test
    void sexOfTheServiceCounts() {
        domain.sql("UPDATE medical_service SET sex = 'MALE' WHERE id = ?", world.visit);
        assertThat(refused()).containsExactly("sex");
        domain.sql("UPDATE medical_service SET sex = 'FEMALE' WHERE id = ?", world.visit);
        assertThat(refused()).isEmpty();
    }

    @Test
    void serviceThatNeedsAReferralNeedsOneThoughTheSpecialtyDoesNot() {
        domain.sql("UPDATE medical_service SET referral_needed = TRUE WHERE id = ?", world.visit);
        assertThat(refused()).containsExactly("referral");
        refer(world.cardiology, LocalDate.of(2000, 1, 1), LocalDate.of(2999, 1, 1));
        assertThat(refused()).containsExactly("referral");
        refer(world.generalPractice, LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31));
        assertThat(refused()).containsExactly("referral");
        refer(world.generalPractice, LocalDate.of(2000, 1, 1), LocalDate.of(2999, 1, 1));
        assertThat(refused()).isEmpty();
    }

    @Test
    void blockOfThisClinicOrOfAllCountsAndThatOfAnotherDoesNot() {
        block(world.otherClinic, World.inDays(30));
        assertThat(refused()).isEmpty();
        block(world.clinic, World.inDays(-1));
        assertThat(refused()).isEmpty();
        block(world.clinic, World.inDays(30));
        assertThat(refused()).containsExactly("block");
    }

    @Test
    void blockWithoutAClinicIsEverywhere() {
        block(null, World.inDays(30));
        assertThat(refused()).containsExactly("block");
    }

    @Test
    void cancellationsOfTheLastMonthCountAndOlderOnesDoNot() {
        domain.sql("UPDATE clinic SET cancel_hours = 0");
        for (int i = 0; i < 10; i++) {
            cancelOne(i);
        }
        assertThat(refused()).containsExactly(SETTING_OF_CANCELLATIONS);
        domain.sql("UPDATE appointment_event SET happened_at = ? WHERE kind = 'CANCELLED' LIMIT 1", World.inDays(-40));
        assertThat(refused()).isEmpty();
    }

    @Test
    void enrolmentAndDistrictCount() {
        domain.sql("UPDATE clinic SET enrolled_only = TRUE WHERE id = ?", world.clinic);
        assertThat(refused()).isEmpty();
        domain.sql("UPDATE patient SET clinic_id = ? WHERE id = ?", world.otherClinic, patient.id());
        assertThat(refused()).containsExactly("enrolment");
        UUID district = Ids.next();
        domain.sql("INSERT INTO district (id, clinic_id, number) VALUES (?, ?, '7')", district, world.clinic);
        domain.sql("UPDATE doctor_post SET district_id = ? WHERE id = ?", district, world.generalPractitioner);
        assertThat(refused()).containsExactly("enrolment", "district");
        domain.sql(
                "UPDATE patient SET clinic_id = ?, district_id = ? WHERE id = ?", world.clinic, district, patient.id());
        assertThat(refused()).isEmpty();
    }

    @Test
    void policyOfTheDayAndHorizonCount() {
        domain.sql("UPDATE clinic SET horizon_days = 1 WHERE id = ?", world.clinic);
        assertThat(refused()).containsExactly("insideHorizon");
        domain.sql("UPDATE clinic SET horizon_days = 60 WHERE id = ?", world.clinic);
        domain.sql("UPDATE policy SET valid_until = '2020-01-01' WHERE patient_id = ?", patient.id());
        assertThat(refused()).containsExactly("omsPolicy");
    }

    @Test
    void othersVisitsAndBlocksAreNotThePatients() {
        Patient other = world.patient();
        desk.book(World.wish(slots.get(1), other), World.self(other));
        domain.sql(
                "INSERT INTO booking_block (id, patient_id, clinic_id, kind, blocked_until, reason) VALUES (?, ?, NULL, "
                        + "'ADMINISTRATIVE', ?, '')",
                Ids.next(),
                other.id(),
                World.inDays(30));
        assertThat(refused()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertNotFound(new CheckBooking(UUID.randomUUID(), patient.id(), null, null), "booking.slotNotFound");
        assertNotFound(new CheckBooking(slots.get(0), UUID.randomUUID(), null, null), "booking.patientNotFound");
        assertNotFound(
                new CheckBooking(slots.get(0), patient.id(), world.cardiologyVisit, null), "booking.slotNotFound");
        BookingFacts facts = domain.get(BookingFacts.class);
        assertThatThrownBy(() -> domain.inTransaction(() -> facts.lock(UUID.randomUUID())))
                .isInstanceOf(NotFound.class)
                .hasMessage("booking.patientNotFound");
    }

    private void assertNotFound(CheckBooking asked, String key) {
        assertThatThrownBy(() -> domain.inTransaction(() -> desk.check(asked, self)))
                .isInstanceOf(NotFound.class)
                .hasMessage(key);
    }

    private List<String> refused() {
        return domain
                .inTransaction(() -> desk.check(new CheckBooking(slots.get(0), patient.id(), null, null), self)
                        .refusals())
                .stream()
                .map(Refusal::rule)
                .toList();
    }

    private void refer(UUID specialty, LocalDate from, LocalDate until) {
        domain.sql(
                "INSERT INTO referral (id, patient_id, specialty_id, issued_on, valid_until) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                patient.id(),
                specialty,
                from,
                until);
    }

    private void block(UUID clinic, LocalDateTime until) {
        domain.sql(
                "INSERT INTO booking_block (id, patient_id, clinic_id, kind, blocked_until, reason) VALUES (?, ?, ?, "
                        + "'ADMINISTRATIVE', ?, '')",
                Ids.next(),
                patient.id(),
                clinic,
                until);
    }

    private void cancelOne(int number) {
        UUID id = desk.book(new BookAppointment("b" + number, slots.get(1), null, patient.id(), null, true), self)
                .id();
        changes.cancel(new CancelAppointment("c" + number, id, null, null), self);
    }
}
