package org.polyclinic.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.polyclinic.launcher.DatabaseAddress;

/**
 * The statements of a booking as the product sends them (the database's general log shows them), in one
 * transaction, with nothing around them. A run compares both in the log.
 */
final class JdbcBooking implements Booking {
    private static final String NEVER = "9999-12-31 00:00:00";
    private static final String CALLER = "client:bench";

    private static final String KEY =
            "INSERT IGNORE INTO idempotency_key (caller, request_key, request_hash, resource_id,"
                    + " created_at) VALUES (?, ?, UNHEX(SHA2(?, 256)), ?, ?)";
    private static final String PATIENT =
            "SELECT p.id, p.birth_date, p.sex, p.clinic_id, p.district_id, o.last_digits, o.valid_from, o.valid_until"
                    + " FROM patient p LEFT JOIN policy o ON o.patient_id = p.id AND o.kind = 'OMS' WHERE p.id = ? FOR UPDATE";
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
    private static final String TAKE =
            "UPDATE slot SET free_from = ? WHERE id = ? AND free_from <= ? AND closed = FALSE";
    private static final String AUDIT =
            "INSERT INTO audit_event (id, action, actor, happened_at, origin, patient_id, reason,"
                    + " subject, subject_id) VALUES (?, 'BOOKED', ?, ?, 'API', ?, NULL, 'APPOINTMENT', ?)";
    private static final String APPOINTMENT =
            "INSERT INTO appointment (id, booked_at, booked_by, calendar_sequence, channel, clinic_id, code, ends_at,"
                    + " moved_from, patient_id, policy_digits, post_id, service_id, slot_id, specialty_id, starts_at, status,"
                    + " version) VALUES (?, ?, ?, 0, 'API', ?, ?, ?, NULL, ?, '1234', ?, ?, ?, ?, ?, 'BOOKED', 1)";
    private static final String EVENT =
            "INSERT INTO appointment_event (id, actor, happened_at, kind, moved_from, reason, service_id, slot_id, status,"
                    + " version, appointment_id) VALUES (?, ?, ?, 'BOOKED', NULL, NULL, ?, ?, 'BOOKED', 1, ?)";
    private static final String OUTBOX =
            "INSERT INTO outbox_message (id, created_at, dedupe_key, kind, patient_id, subject_id)"
                    + " VALUES (?, ?, ?, 'APPOINTMENT_BOOKED', ?, ?)";
    private static final String CLAIM = "INSERT INTO slot_claim (id, slot_id, seat, patient_id, appointment_id, holder,"
            + " channel, starts_at, ends_at) VALUES (?, ?, 0, ?, ?, 'bench', 'API', ?, ?)";
    private static final String VIEW =
            """
            SELECT STRAIGHT_JOIN a.id, a.version, a.code, a.status, a.patient_id, pt.surname, pt.name, pt.patronymic,
                   a.slot_id, a.post_id, d.surname AS d_surname, d.name AS d_name, d.patronymic AS d_patronymic,
                   p.position, sp.name_ru, sp.name_en, a.clinic_id, c.short_name, c.full_name, c.postal_code,
                   y.name AS city, COALESCE(dep.address, c.address) AS address, c.phones, c.time_zone, c.cancel_hours,
                   r.number AS room, a.service_id, m.code AS service_code, m.name AS service_name, m.preparation,
                   m.documents, s.financing, a.channel, a.policy_digits, a.starts_at, a.ends_at, a.booked_at,
                   f.free_from AS former_free_from, f.starts_at AS former_starts_at, f.closed AS former_closed

            FROM (SELECT e.id AS event_id, a.id, e.version, a.code, e.status, a.patient_id, e.slot_id, s.post_id,
                         s.clinic_id, p.specialty_id, e.service_id, a.channel, a.policy_digits, s.starts_at, s.ends_at,
                         a.booked_at, e.moved_from
                  FROM appointment_event e
                  JOIN appointment a ON a.id = e.appointment_id
                  JOIN slot s ON s.id = e.slot_id
                  JOIN doctor_post p ON p.id = s.post_id) a
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
            WHERE TRUE AND a.event_id = ?""";

    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> own;
    private final Town town;

    JdbcBooking(DatabaseAddress address, Town town) {
        this.town = town;
        this.own = ThreadLocal.withInitial(() -> connect(address));
    }

    private Connection connect(DatabaseAddress address) {
        try {
            Connection connection = DriverManager.getConnection(
                    address.url() + "?useServerPrepStmts=true&prepStmtCacheSize=250&timezone=UTC",
                    address.application().name(),
                    address.application().password());
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            all.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When and where a slot is, as its row says. */
    private record Place(LocalDateTime start, LocalDateTime end, UUID post, UUID clinic) {}

    @Override
    public Answer book(Visit visit) throws IOException {
        try {
            carryOut(visit);
            return new Answer(201, "", Map.of(), List.of());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void carryOut(Visit visit) throws SQLException {
        Connection connection = own.get();
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC());
        UUID id = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        update(connection, KEY, CALLER, id, id, event, now);
        drain(connection, PATIENT, visit.patient());
        history(connection, visit.patient(), now);
        Place place = place(connection, visit.slot());
        update(connection, TAKE, NEVER, visit.slot(), now);
        write(connection, id, event, visit, place, now);
        drain(connection, VIEW, event);
        connection.commit();
    }

    private void write(Connection connection, UUID id, UUID event, Visit visit, Place place, LocalDateTime now)
            throws SQLException {
        update(connection, AUDIT, UUID.randomUUID(), CALLER, now, visit.patient(), id);
        update(
                connection,
                APPOINTMENT,
                id,
                now,
                CALLER,
                place.clinic(),
                id.toString().replace("-", "").substring(0, 10),
                place.end(),
                visit.patient(),
                place.post(),
                town.service,
                visit.slot(),
                town.specialty,
                place.start());
        update(connection, EVENT, event, CALLER, now, town.service, visit.slot(), id);
        update(connection, OUTBOX, UUID.randomUUID(), now, "APPOINTMENT_BOOKED:" + id + ":0", visit.patient(), id);
        update(connection, CLAIM, id, visit.slot(), visit.patient(), id, place.start(), place.end());
    }

    private static void history(Connection connection, UUID patient, LocalDateTime now) throws SQLException {
        LocalDate yesterday = now.toLocalDate().minusDays(1);
        LocalDateTime month = now.minusDays(30);
        drain(connection, HISTORY, patient, now.minusDays(1), patient, yesterday, patient, now, patient, month, month);
    }

    private static Place place(Connection connection, UUID slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SLOT)) {
            bind(statement, null, slot);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Place(
                        rows.getObject("starts_at", LocalDateTime.class),
                        rows.getObject("ends_at", LocalDateTime.class),
                        UUID.fromString(rows.getString("post_id")),
                        UUID.fromString(rows.getString("clinic_id")));
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("Nothing done by " + sql);
            }
        }
    }

    private static void drain(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
        }
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException e) {
                continue;
            }
        }
    }
}
