package org.polyclinic.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.launcher.DatabaseAddress;

/** One clinic with as many free slots as there are patients. Written at once: only booking is measured. */
final class Visits {
    private static final int SLOTS_PER_DOCTOR = 1000;
    private static final int SLOT_MINUTES = 15;

    private final Connection connection;
    private final List<Visit> visits = new ArrayList<>();
    private final LocalDateTime begin =
            LocalDateTime.now(Clock.systemUTC()).plusDays(2).truncatedTo(ChronoUnit.HOURS);
    private int taken;

    final UUID clinic = UUID.randomUUID();
    final UUID specialty = UUID.randomUUID();
    final UUID service = UUID.randomUUID();
    UUID post;

    private Visits(Connection connection) {
        this.connection = connection;
    }

    static Visits create(DatabaseAddress address, int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                address.url(), address.owner().name(), address.owner().password())) {
            connection.setAutoCommit(false);
            Visits visits = new Visits(connection);
            visits.clinic();
            for (int made = 0; made < count; made += SLOTS_PER_DOCTOR) {
                visits.doctor(Math.min(SLOTS_PER_DOCTOR, count - made));
                connection.commit();
            }
            return visits;
        }
    }

    /** The next so many. */
    List<Visit> take(int count) {
        List<Visit> next = visits.subList(taken, taken + count);
        taken += count;
        return next;
    }

    private void clinic() throws SQLException {
        UUID region = UUID.randomUUID();
        UUID city = UUID.randomUUID();
        insert("INSERT INTO region (id, code, name, time_zone) VALUES (?, 'ZZ', 'Region', 'UTC')", region);
        insert("INSERT INTO city (id, region_id, name, time_zone) VALUES (?, ?, 'City', 'UTC')", city, region);
        insert(
                "INSERT INTO clinic (id, version, city_id, code, full_name, short_name, inn, ogrn, postal_code, address,"
                        + " latitude, longitude, phones, email, time_zone, insurance, horizon_days, cancel_hours,"
                        + " enrolled_only, updated_at) VALUES (?, 0, ?, 'BENCH', 'Clinic', 'Clinic', '7700000000',"
                        + " '1027700000000', '101000', 'Street', 55, 37, '+7', 'a@b.ru', 'UTC', 7, 60, 1, 0,"
                        + " UTC_TIMESTAMP(6))",
                clinic,
                city);
        insert("INSERT INTO department (id, clinic_id, name) VALUES (?, ?, 'Department')", clinic, clinic);
        insert(
                "INSERT INTO specialty (id, code, name_ru, name_en, self_referral) VALUES (?, 'bench', 'b', 'b', 1)",
                specialty);
        insert(
                "INSERT INTO medical_service (id, code, name, category, form, specialty_id, documents, preparation,"
                        + " duration_minutes, referral_needed) VALUES (?, 'B1', 'Visit', 'OUTPATIENT_VISIT', 'IN_PERSON',"
                        + " ?, '', '', 15, 0)",
                service,
                specialty);
    }

    private void doctor(int slots) throws SQLException {
        UUID doctor = UUID.randomUUID();
        post = UUID.randomUUID();
        insert("INSERT INTO room (id, clinic_id, number) VALUES (?, ?, LEFT(?, 8))", doctor, clinic, doctor);
        insert(
                "INSERT INTO doctor (id, version, code, surname, name, search_name, sex, qualification, education,"
                        + " certificates, licence_number, practice_since) VALUES (?, 0, ?, 'D', 'D', 'd', 'MALE', 'NONE',"
                        + " '', '', '', '2000-01-01')",
                doctor,
                doctor);
        insert(
                "INSERT INTO doctor_post (id, version, doctor_id, clinic_id, department_id, specialty_id, room_id,"
                        + " position, active) VALUES (?, 0, ?, ?, ?, ?, ?, 'd', 1)",
                post,
                doctor,
                clinic,
                clinic,
                specialty,
                doctor);
        insert("INSERT INTO doctor_post_service (post_id, service_id) VALUES (?, ?)", post, service);
        for (int i = 0; i < slots; i++) {
            visits.add(new Visit(slot(doctor, begin.plusMinutes((long) i * SLOT_MINUTES)), patient()));
        }
    }

    private UUID slot(UUID doctor, LocalDateTime start) throws SQLException {
        UUID slot = UUID.randomUUID();
        LocalDateTime end = start.plusMinutes(SLOT_MINUTES);
        insert(
                "INSERT INTO slot (id, post_id, clinic_id, room_id, local_date, starts_at, ends_at, financing, channels,"
                        + " opens_to_all, free_from, closed, busy_doctor_id, busy_room_id, occupied_from, occupied_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'OMS', 63, '9999-12-31', '1970-01-01', 0, ?, ?, ?, ?)",
                slot,
                post,
                clinic,
                doctor,
                start.toLocalDate(),
                start,
                end,
                doctor,
                doctor,
                start,
                end);
        return slot;
    }

    private UUID patient() throws SQLException {
        UUID patient = UUID.randomUUID();
        insert(
                "INSERT INTO patient (id, version, surname, name, birth_date, sex, created_at) VALUES (?, 0, 'P', 'P',"
                        + " '1980-01-01', 'MALE', UTC_TIMESTAMP(6))",
                patient);
        insert(
                "INSERT INTO policy (id, patient_id, kind, number, number_hash, last_digits, insurer, valid_from) VALUES"
                        + " (?, ?, 'OMS', '', UNHEX(SHA2(?, 256)), '1234', 'I', '2010-01-01')",
                patient,
                patient,
                patient);
        return patient;
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
