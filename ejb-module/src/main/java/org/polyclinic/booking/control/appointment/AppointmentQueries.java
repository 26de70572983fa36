package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.ChangeTerms;
import org.polyclinic.booking.ChangeWindow;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.AppointmentView.BookingTerms;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitDoctor;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPatient;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPlace;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitService;
import org.polyclinic.booking.control.ticket.TicketCalendar.Edition;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.text.PostalAddress;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;

/** Reads appointments as tickets show them, each with all its surroundings in one statement. */
@Dependent
@Transactional
public class AppointmentQueries {

    /** Appointments first and in the order of their index: small tables read first would make the database sort. */
    private static final String TEMPLATE =
            """
            SELECT STRAIGHT_JOIN a.id, a.version, a.code, a.status, a.patient_id, pt.surname, pt.name, pt.patronymic,
                   a.slot_id, a.post_id, d.surname AS d_surname, d.name AS d_name, d.patronymic AS d_patronymic,
                   p.position, sp.name_ru, sp.name_en, a.clinic_id, c.short_name, c.full_name, c.postal_code,
                   y.name AS city, COALESCE(dep.address, c.address) AS address, c.phones, c.time_zone, c.cancel_hours,
                   r.number AS room, a.service_id, m.code AS service_code, m.name AS service_name, m.preparation,
                   m.documents, s.financing, a.channel, a.policy_digits, a.starts_at, a.ends_at, a.booked_at,
                   a.moved_from, f.starts_at AS former_starts_at
            FROM {appointments} a
            JOIN patient pt ON pt.id = a.patient_id
            JOIN slot s ON s.id = a.slot_id
            JOIN room r ON r.id = s.room_id
            JOIN doctor_post p ON p.id = a.post_id
            JOIN doctor d ON d.id = p.doctor_id
            JOIN department dep ON dep.id = p.department_id
            JOIN specialty sp ON sp.id = a.specialty_id
            JOIN clinic c FORCE INDEX (PRIMARY) ON c.id = a.clinic_id
            JOIN city y FORCE INDEX (PRIMARY) ON y.id = c.city_id
            JOIN medical_service m ON m.id = a.service_id
            LEFT JOIN slot f ON f.id = a.moved_from
            WHERE TRUE""";

    private static final String VIEW = TEMPLATE.replace("{appointments}", "appointment");

    /** Appointments as an event left them. */
    private static final String VIEW_AFTER = TEMPLATE.replace(
            "{appointments}",
            """
            (SELECT e.id AS event_id, a.id, e.version, a.code, e.status, a.patient_id, e.slot_id, s.post_id, s.clinic_id,
                    p.specialty_id, e.service_id, a.channel, a.policy_digits, s.starts_at, s.ends_at, a.booked_at,
                    e.moved_from
             FROM appointment_event e
             JOIN appointment a ON a.id = e.appointment_id
             JOIN slot s ON s.id = e.slot_id
             JOIN doctor_post p ON p.id = s.post_id)""");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SlotAllocation slots;

    @Inject
    ChangeTermsOf terms;

    public Optional<AppointmentView> find(UUID appointmentId) {
        return first(Sql.of(VIEW).add("AND a.id = ?", appointmentId));
    }

    /** The appointment as one of its events left it. */
    public Optional<AppointmentView> after(UUID eventId) {
        return first(Sql.of(VIEW_AFTER).add("AND a.event_id = ?", eventId));
    }

    /** The clinic of the slot before the last move; empty: there was none. */
    public Optional<UUID> formerClinic(UUID appointmentId) {
        return Sql.of(
                        "SELECT s.clinic_id FROM appointment a JOIN slot s ON s.id = a.moved_from WHERE a.id = ?",
                        appointmentId)
                .first(em, row -> row.id("clinic_id"));
    }

    public boolean isCode(String code) {
        return Sql.of("SELECT id FROM appointment WHERE code = ?", code)
                .first(em, row -> row.id("id"))
                .isPresent();
    }

    /** {@code code} in its one spelling. */
    public Optional<AppointmentView> byCode(String code, LocalDate birthDate) {
        return first(Sql.of(VIEW).add("AND a.code = ? AND pt.birth_date = ?", code, birthDate));
    }

    public Edition calendarEdition(UUID appointmentId) {
        return Sql.of(
                        "SELECT a.calendar_sequence, c.email, (SELECT MAX(e.happened_at) FROM appointment_event e "
                                + "WHERE e.appointment_id = a.id) AS changed_at "
                                + "FROM appointment a JOIN clinic c ON c.id = a.clinic_id WHERE a.id = ?",
                        appointmentId)
                .first(
                        em,
                        row -> new Edition(
                                row.number("calendar_sequence"),
                                row.dateTime("changed_at").toInstant(ZoneOffset.UTC),
                                row.text("email")))
                .orElseThrow();
    }

    /** @throws NotFound when there is no such patient */
    public void requirePatient(UUID patientId) {
        if (Sql.of("SELECT id FROM patient WHERE id = ?", patientId)
                .first(em, row -> row.id("id"))
                .isEmpty()) {
            throw new NotFound("booking.patientNotFound");
        }
    }

    /**
     * A patient's appointments in the order of the filter.
     *
     * @param clinicId those of this clinic only; null: of every clinic
     */
    public Page<AppointmentView> ofPatient(
            UUID patientId, UUID clinicId, AppointmentFilter filter, PageRequest request) {
        Sql query = Sql.of(VIEW)
                .add("AND a.patient_id = ?", patientId)
                .addIf(clinicId, "AND a.clinic_id = ?")
                .addIf(filter.clinicId(), "AND a.clinic_id = ?")
                .addIf(filter.specialtyId(), "AND a.specialty_id = ?")
                .addIf(filter.doctorId(), "AND p.doctor_id = ?")
                .addIf(filter.status(), "AND a.status = ?")
                .addIf(filter.from(), "AND s.local_date >= ?")
                .addIf(filter.to(), "AND s.local_date <= ?");
        period(query, filter.period());
        after(query, filter, request.after());
        return Page.cut(
                list(query.add(
                                filter.earliestFirst()
                                        ? "ORDER BY a.starts_at, a.id"
                                        : "ORDER BY a.starts_at DESC, a.id DESC")
                        .add("LIMIT ?", request.size() + 1)),
                request,
                view -> Cursor.of(utc(view.time().start()), view.id()));
    }

    private void period(Sql query, AppointmentFilter.Period period) {
        if (period == null) {
            return;
        }
        LocalDateTime now = Clocks.utc(clock);
        switch (period) {
            case PAST -> query.add("AND a.ends_at <= ?", now);
            case CURRENT -> query.add("AND a.starts_at <= ? AND a.ends_at > ?", now, now);
            case FUTURE -> query.add("AND a.starts_at > ?", now);
        }
    }

    private static void after(Sql query, AppointmentFilter filter, String cursor) {
        if (cursor == null) {
            return;
        }
        String[] parts = Cursor.parse(cursor, 2);
        try {
            query.add(
                    filter.earliestFirst() ? "AND (a.starts_at, a.id) > (?, ?)" : "AND (a.starts_at, a.id) < (?, ?)",
                    LocalDateTime.parse(parts[0]),
                    UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static AppointmentView view(SqlRow row, ChangeTerms terms) throws SQLException {
        ZoneId zone = ZoneId.of(row.text("time_zone"));
        OffsetDateTime start = Clocks.in(zone, row.dateTime("starts_at"));
        return new AppointmentView(
                row.id("id"),
                row.number("version"),
                row.text("code"),
                row.constant("status", AppointmentStatus.class),
                new VisitPatient(
                        row.id("patient_id"),
                        new FullName(row.text("surname"), row.text("name"), row.text("patronymic")),
                        AppointmentViews.masked(row.text("policy_digits"))),
                AppointmentViews.time(row.id("slot_id"), start, Clocks.in(zone, row.dateTime("ends_at")), zone),
                new VisitDoctor(
                        row.id("post_id"),
                        new FullName(row.text("d_surname"), row.text("d_name"), row.text("d_patronymic")),
                        row.text("position"),
                        row.text("name_ru"),
                        row.text("name_en")),
                place(row),
                service(row),
                new BookingTerms(
                        row.constant("channel", Channel.class),
                        Clocks.in(zone, row.dateTime("booked_at").withNano(0)),
                        Clocks.in(zone, window(row, terms).end().withNano(0)),
                        false));
    }

    private static VisitPlace place(SqlRow row) throws SQLException {
        return new VisitPlace(
                row.id("clinic_id"),
                row.text("short_name"),
                row.text("full_name"),
                PostalAddress.of(row.text("postal_code"), row.text("city"), row.text("address")),
                row.text("phones"),
                row.text("room"));
    }

    private static VisitService service(SqlRow row) throws SQLException {
        return new VisitService(
                row.id("service_id"),
                row.text("service_code"),
                row.text("service_name"),
                row.text("preparation"),
                row.text("documents"),
                row.constant("financing", Financing.class));
    }

    /** A view, and the slot before its last move where the time for undoing has not run out. */
    private record Read(AppointmentView view, UUID former) {}

    private Read read(SqlRow row) throws SQLException {
        ChangeTerms changes = terms.of(row.number("cancel_hours"));
        AppointmentView view = view(row, changes);
        LocalDateTime former = row.dateTime("former_starts_at");
        boolean inTime = former != null && window(row, changes).allowsReturnTo(former, Clocks.utc(clock));
        return new Read(view, inTime ? row.id("moved_from") : null);
    }

    private static ChangeWindow window(SqlRow row, ChangeTerms terms) throws SQLException {
        return new ChangeWindow(
                row.constant("status", AppointmentStatus.class),
                row.dateTime("starts_at"),
                row.dateTime("booked_at"),
                terms);
    }

    private List<AppointmentView> list(Sql query) {
        List<Read> rows = query.list(em, this::read);
        List<UUID> formers =
                rows.stream().map(Read::former).filter(Objects::nonNull).toList();
        Set<UUID> free = formers.isEmpty() ? Set.of() : slots.free(formers, Clocks.utc(clock));
        return rows.stream()
                .map(row -> row.former() != null && free.contains(row.former())
                        ? row.view().undoable()
                        : row.view())
                .toList();
    }

    private Optional<AppointmentView> first(Sql query) {
        return list(query).stream().findFirst();
    }

    private static LocalDateTime utc(OffsetDateTime moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }
}
