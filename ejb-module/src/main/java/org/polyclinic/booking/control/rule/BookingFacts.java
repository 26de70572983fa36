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
import org.polyclinic.booking.ServiceNotChosen;
import org.polyclinic.booking.control.rule.PatientFacts.Block;
import org.polyclinic.booking.control.rule.PatientFacts.History;
import org.polyclinic.booking.control.rule.PatientFacts.OmsPolicy;
import org.polyclinic.booking.control.rule.PatientFacts.Person;
import org.polyclinic.booking.control.rule.PatientFacts.Referral;
import org.polyclinic.booking.control.rule.PatientFacts.Visit;
import org.polyclinic.catalogue.boundary.PostCards;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Gathers what the booking policies judge: the slot, the patient and the history, a statement each. */
@Dependent
public class BookingFacts {

    private static final int CANCELLATION_DAYS = 30;

    private static final String HISTORY =
            """
            SELECT 'VISIT' AS kind, a.id, a.specialty_id AS about, a.starts_at AS since, a.ends_at AS until, 0 AS number,
                   (SELECT c.time_zone FROM clinic c WHERE c.id = a.clinic_id) AS zone
            FROM appointment a
            WHERE a.patient_id = ? AND a.starts_at > ?
              AND a.status IN ('BOOKED', 'CONFIRMED', 'CHECKED_IN', 'IN_PROGRESS')
            UNION ALL
            SELECT 'REFERRAL', r.id, r.specialty_id, r.issued_on, r.valid_until, 0, NULL
            FROM referral r WHERE r.patient_id = ? AND r.valid_until >= ?
            UNION ALL
            SELECT 'BLOCK', b.id, b.clinic_id, b.blocked_until, b.blocked_until, b.kind = 'SELF_IMPOSED', NULL
            FROM booking_block b WHERE b.patient_id = ? AND b.blocked_until > ?
            UNION ALL
            SELECT 'CANCELLED', a.patient_id, NULL, NULL, NULL, COUNT(*), NULL
            FROM appointment a JOIN appointment_event e ON e.appointment_id = a.id AND e.kind = 'CANCELLED'
            WHERE a.patient_id = ? AND a.starts_at > ? AND e.happened_at > ?""";

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotAllocation slots;

    @Inject
    PostCards posts;

    /**
     * The slot with its surroundings and the service wanted; null: the slot's own, else what one comes to the post for.
     *
     * @throws NotFound when there is no such slot, or that service is not offered there
     * @throws ServiceNotChosen when none was named and it cannot be told which is meant
     */
    public SlotFacts slot(UUID slotId, UUID serviceId, LocalDateTime now) {
        OfferedSlot offered = offered(slotId, now);
        return serviceId == null
                ? offered.withUsual().orElseThrow(() -> new ServiceNotChosen(offered.listed()))
                : offered.with(serviceId).orElseThrow(BookingFacts::noSlot);
    }

    /** @throws NotFound when there is no such slot */
    public OfferedSlot offered(UUID slotId, LocalDateTime now) {
        AllocatedSlot slot = slots.find(slotId, now).orElseThrow(BookingFacts::noSlot);
        PostCard post = posts.get(slot.postId(), slot.catalogueStamp());
        return new OfferedSlot(slot, post);
    }

    private static NotFound noSlot() {
        return new NotFound("booking.slotNotFound");
    }

    /** The patient, locked until the end of the transaction: bookings of one patient come one after another. */
    public PatientFacts lockedPatient(UUID patientId, LocalDateTime now) {
        return patient(patientId, now, "FOR UPDATE");
    }

    public PatientFacts patient(UUID patientId, LocalDateTime now) {
        return patient(patientId, now, "");
    }

    /** Locks the patient only; the name. */
    public FullName lock(UUID patientId) {
        return Sql.of("SELECT surname, name, patronymic FROM patient WHERE id = ? FOR UPDATE", patientId)
                .first(em, BookingFacts::name)
                .orElseThrow(() -> new NotFound("booking.patientNotFound"));
    }

    private static FullName name(SqlRow row) throws SQLException {
        return new FullName(row.text("surname"), row.text("name"), row.text("patronymic"));
    }

    private PatientFacts patient(UUID patientId, LocalDateTime now, String lock) {
        List<OmsPolicy> policies = new ArrayList<>();
        Optional<Person> person = Sql.of(
                        "SELECT p.id, p.surname, p.name, p.patronymic, p.birth_date, p.sex, p.clinic_id, p.district_id, o.last_digits, o.valid_from, "
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
                name(row),
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
                            visits.add(new Visit(
                                    row.id("id"),
                                    row.id("about"),
                                    row.dateTime("since"),
                                    row.dateTime("until"),
                                    ZoneId.of(row.text("zone"))));
                        case "REFERRAL" ->
                            referrals.add(new Referral(row.id("about"), row.date("since"), row.date("until")));
                        case "BLOCK" ->
                            blocks.add(new Block(row.id("about"), row.dateTime("until"), row.flag("number")));
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
}
