package org.polyclinic.booking.control.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.account.boundary.ClinicScope;
import org.polyclinic.booking.control.rule.PatientFacts.Block;
import org.polyclinic.booking.control.rule.PatientFacts.History;
import org.polyclinic.booking.control.rule.PatientFacts.OmsPolicy;
import org.polyclinic.booking.control.rule.PatientFacts.Person;
import org.polyclinic.booking.control.rule.PatientFacts.Referral;
import org.polyclinic.booking.control.rule.PatientFacts.Visit;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Sex;

/** Gathers what the booking policies judge, in three statements. */
@Dependent
public class BookingFacts {

    private static final int CANCELLATION_DAYS = 30;

    private static final String SLOT =
            """
            SELECT s.id, s.starts_at, s.ends_at, s.financing, s.channels, s.opens_to_all, s.free_from, s.closed,
                   p.id AS post_id, p.specialty_id, p.min_age, p.max_age, p.district_id, sp.self_referral,
                   c.id AS clinic_id, c.time_zone, c.horizon_days, c.cancel_hours, c.enrolled_only,
                   m.id AS service_id, m.min_age AS service_min, m.max_age AS service_max, m.sex, m.referral_needed,
                   EXISTS (SELECT 1 FROM doctor_post_service o WHERE o.post_id = p.id AND o.service_id = m.id)
                       AND (s.service_id IS NULL OR s.service_id = m.id) AS offered
            FROM slot s
            JOIN doctor_post p ON p.id = s.post_id
            JOIN specialty sp ON sp.id = p.specialty_id
            JOIN clinic c ON c.id = s.clinic_id
            JOIN medical_service m ON m.id = COALESCE(?, s.service_id, (
                SELECT o.service_id FROM doctor_post_service o JOIN medical_service x ON x.id = o.service_id
                WHERE o.post_id = p.id ORDER BY x.category <> 'OUTPATIENT_VISIT', x.code LIMIT 1))
            WHERE s.id = ?""";

    private static final String HISTORY =
            """
            SELECT 'VISIT' AS kind, a.id, a.specialty_id AS about, a.starts_at AS since, a.ends_at AS until, 0 AS number
            FROM appointment a
            WHERE a.patient_id = ? AND a.starts_at > ?
              AND a.status IN ('BOOKED', 'CONFIRMED', 'CHECKED_IN', 'IN_PROGRESS')
            UNION ALL
            SELECT 'REFERRAL', r.id, r.specialty_id, r.issued_on, r.valid_until, 0
            FROM referral r WHERE r.patient_id = ? AND r.valid_until >= ?
            UNION ALL
            SELECT 'BLOCK', b.id, b.clinic_id, b.blocked_until, b.blocked_until, b.kind = 'SELF_IMPOSED'
            FROM booking_block b WHERE b.patient_id = ? AND b.blocked_until > ?
            UNION ALL
            SELECT 'CANCELLED', a.patient_id, NULL, NULL, NULL, COUNT(*)
            FROM appointment a JOIN appointment_event e ON e.appointment_id = a.id AND e.kind = 'CANCELLED'
            WHERE a.patient_id = ? AND a.starts_at > ? AND e.happened_at > ?""";

    @PersistenceContext
    EntityManager em;

    @Inject
    ClinicScope scope;

    /**
     * The slot with its surroundings.
     *
     * @param serviceId the service wanted; null: the slot's own, else the first visit that the post offers
     */
    public SlotFacts slot(UUID slotId, UUID serviceId) {
        return Sql.of(SLOT, serviceId, slotId)
                .first(em, BookingFacts::slot)
                .filter(facts -> facts.service().offered())
                .filter(facts -> scope.allows(facts.clinic().id()))
                .orElseThrow(() -> new NotFound("booking.slotNotFound"));
    }

    /** The patient, locked until the end of the transaction: bookings of one patient come one after another. */
    public PatientFacts lockedPatient(UUID patientId, LocalDateTime now) {
        return patient(patientId, now, "FOR UPDATE");
    }

    public PatientFacts patient(UUID patientId, LocalDateTime now) {
        return patient(patientId, now, "");
    }

    public void lock(UUID patientId) {
        Sql.of("SELECT id FROM patient WHERE id = ? FOR UPDATE", patientId).list(em, row -> row.id("id"));
    }

    private PatientFacts patient(UUID patientId, LocalDateTime now, String lock) {
        List<OmsPolicy> policies = new ArrayList<>();
        Optional<Person> person = Sql.of(
                        "SELECT p.id, p.birth_date, p.sex, p.clinic_id, p.district_id, o.last_digits, o.valid_from, "
                                + "o.valid_until FROM patient p LEFT JOIN policy o ON o.patient_id = p.id AND o.kind = 'OMS' "
                                + "WHERE p.id = ? " + lock,
                        patientId)
                .first(em, row -> person(row, policies));
        return new PatientFacts(
                person.orElseThrow(() -> new NotFound("booking.patientNotFound")), policies, history(patientId, now));
    }

    private static Person person(SqlRow row, List<OmsPolicy> policies) throws SQLException {
        if (row.text("last_digits") != null) {
            policies.add(new OmsPolicy(row.text("last_digits"), row.date("valid_from"), row.date("valid_until")));
        }
        return new Person(
                row.id("id"),
                row.date("birth_date"),
                row.constant("sex", Sex.class),
                row.id("clinic_id"),
                row.id("district_id"));
    }

    private History history(UUID patientId, LocalDateTime now) {
        List<Visit> visits = new ArrayList<>();
        List<Referral> referrals = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        LocalDateTime month = now.minusDays(CANCELLATION_DAYS);
        List<Integer> numbers = Sql.of(
                        HISTORY,
                        patientId,
                        now.minusDays(1),
                        patientId,
                        now.toLocalDate().minusDays(1),
                        patientId,
                        now,
                        patientId,
                        month,
                        month)
                .list(em, row -> {
                    switch (row.text("kind")) {
                        case "VISIT" ->
                            visits.add(
                                    new Visit(row.id("id"), row.id("about"), row.moment("since"), row.moment("until")));
                        case "REFERRAL" ->
                            referrals.add(new Referral(row.id("about"), row.date("since"), row.date("until")));
                        case "BLOCK" -> blocks.add(new Block(row.id("about"), row.moment("until"), row.flag("number")));
                        default -> {
                            return row.number("number");
                        }
                    }
                    return 0;
                });
        return new History(
                visits,
                referrals,
                blocks,
                numbers.stream().mapToInt(Integer::intValue).sum());
    }

    private static SlotFacts slot(SqlRow row) throws SQLException {
        return new SlotFacts(
                row.id("id"),
                row.moment("starts_at"),
                row.moment("ends_at"),
                row.constant("financing", Financing.class),
                row.number("channels"),
                row.moment("opens_to_all"),
                row.moment("free_from"),
                row.flag("closed"),
                new SlotFacts.Post(
                        row.id("post_id"),
                        row.id("specialty_id"),
                        row.flag("self_referral"),
                        row.numberOrNull("min_age"),
                        row.numberOrNull("max_age"),
                        row.id("district_id")),
                new SlotFacts.Clinic(
                        row.id("clinic_id"),
                        ZoneId.of(row.text("time_zone")),
                        row.number("horizon_days"),
                        row.number("cancel_hours"),
                        row.flag("enrolled_only")),
                new SlotFacts.Service(
                        row.id("service_id"),
                        row.numberOrNull("service_min"),
                        row.numberOrNull("service_max"),
                        row.constant("sex", Sex.class),
                        row.flag("referral_needed"),
                        row.flag("offered")));
    }
}
