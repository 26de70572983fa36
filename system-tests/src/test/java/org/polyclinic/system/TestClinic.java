package org.polyclinic.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A clinic of one test with doctors, free slots and patients that no other test touches. Written with the owner's
 * account: what is tested is booking under stress, not the imports.
 */
public final class TestClinic {
    private static final int SLOT_MINUTES = 10;
    private static final String FREE = "1970-01-01 00:00:00";
    private static final String NEVER = "9999-12-31 00:00:00";
    private static final int EVERY_CHANNEL = 63;

    private final RunningProduct product;
    private final UUID clinic = UUID.randomUUID();
    private final UUID department = UUID.randomUUID();
    private final LocalDateTime firstStart =
            LocalDateTime.now(Clock.systemUTC()).plusDays(3).truncatedTo(ChronoUnit.HOURS);

    private TestClinic(RunningProduct product) {
        this.product = product;
    }

    public static TestClinic in(RunningProduct product) throws SQLException {
        TestClinic clinic = new TestClinic(product);
        clinic.create();
        return clinic;
    }

    /** A doctor alone in a specialty that needs no referral. */
    public record Doctor(UUID post, UUID room, UUID service, UUID doctor) {}

    private void create() throws SQLException {
        UUID region = UUID.randomUUID();
        UUID city = UUID.randomUUID();
        try (Connection connection = product.asOwner()) {
            insert(
                    connection,
                    "INSERT IGNORE INTO region (id, code, name, time_zone) VALUES (?, 'ZZ', 'Испытательная', 'UTC')",
                    region);
            insert(
                    connection,
                    "INSERT INTO city (id, region_id, name, time_zone) SELECT ?, id, ?, 'UTC' FROM region WHERE code = 'ZZ'",
                    city,
                    "Город " + short6(city));
            insert(
                    connection,
                    "INSERT INTO clinic (id, version, city_id, code, full_name, short_name, inn, ogrn, postal_code,"
                            + " address, latitude, longitude, phones, email, time_zone, insurance, horizon_days,"
                            + " cancel_hours, enrolled_only, updated_at) VALUES (?, 0, ?, ?, 'Испытательная поликлиника',"
                            + " 'Испытательная', '7700000000', '1027700000000', '101000', 'Тихая, 1', 55, 37, '+7', 'a@b.ru',"
                            + " 'UTC', 7, 60, 1, 0, UTC_TIMESTAMP(6))",
                    clinic,
                    city,
                    short6(clinic));
            insert(
                    connection,
                    "INSERT INTO department (id, clinic_id, name) VALUES (?, ?, 'Отделение')",
                    department,
                    clinic);
        }
    }

    public Doctor doctor() throws SQLException {
        Doctor doctor = new Doctor(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID specialty = UUID.randomUUID();
        try (Connection connection = product.asOwner()) {
            insert(
                    connection,
                    "INSERT INTO room (id, clinic_id, number) VALUES (?, ?, ?)",
                    doctor.room(),
                    clinic,
                    short6(doctor.room()));
            insert(
                    connection,
                    "INSERT INTO specialty (id, code, name_ru, name_en, self_referral) VALUES (?, ?, ?, 'Test', 1)",
                    specialty,
                    "test-" + short6(specialty),
                    "Испытатель " + short6(specialty));
            insert(
                    connection,
                    "INSERT INTO medical_service (id, code, name, category, form, specialty_id, documents, preparation,"
                            + " duration_minutes, referral_needed) VALUES (?, ?, 'Приём', 'OUTPATIENT_VISIT', 'IN_PERSON', ?,"
                            + " '', '', 10, 0)",
                    doctor.service(),
                    "T" + short6(doctor.service()),
                    specialty);
            insert(
                    connection,
                    "INSERT INTO doctor (id, version, code, surname, name, search_name, sex, qualification, education,"
                            + " certificates, licence_number, practice_since) VALUES (?, 0, ?, 'Проверкин', 'Пётр',"
                            + " 'проверкин петр', 'MALE', 'NONE', '', '', '', '2000-01-01')",
                    doctor.doctor(),
                    short6(doctor.doctor()));
            insert(
                    connection,
                    "INSERT INTO doctor_post (id, version, doctor_id, clinic_id, department_id, specialty_id, room_id,"
                            + " position, active) VALUES (?, 0, ?, ?, ?, ?, ?, 'врач', 1)",
                    doctor.post(),
                    doctor.doctor(),
                    clinic,
                    department,
                    specialty,
                    doctor.room());
            insert(
                    connection,
                    "INSERT INTO doctor_post_service (post_id, service_id) VALUES (?, ?)",
                    doctor.post(),
                    doctor.service());
        }
        return doctor;
    }

    /** Free slots of a doctor, one after another; the first of each doctor of a clinic start at the same time. */
    public List<UUID> slots(Doctor doctor, int count) throws SQLException {
        List<UUID> slots = new ArrayList<>();
        try (Connection connection = product.asOwner()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                LocalDateTime start = firstStart.plusMinutes((long) i * SLOT_MINUTES);
                LocalDateTime end = start.plusMinutes(SLOT_MINUTES);
                UUID slot = UUID.randomUUID();
                insert(
                        connection,
                        "INSERT INTO slot (id, post_id, clinic_id, room_id, local_date, starts_at, ends_at, financing,"
                                + " channels, opens_to_all, free_from, closed, busy_doctor_id, busy_room_id, occupied_from,"
                                + " occupied_to) VALUES (?, ?, ?, ?, ?, ?, ?, 'OMS', ?, ?, ?, 0, ?, ?, ?, ?)",
                        slot,
                        doctor.post(),
                        clinic,
                        doctor.room(),
                        start.toLocalDate(),
                        start,
                        end,
                        EVERY_CHANNEL,
                        NEVER,
                        FREE,
                        doctor.doctor(),
                        doctor.room(),
                        start,
                        end);
                slots.add(slot);
            }
            connection.commit();
        }
        return slots;
    }

    /** Grown-up patients with a valid policy. */
    public List<UUID> patients(int count) throws SQLException {
        List<UUID> patients = new ArrayList<>();
        try (Connection connection = product.asOwner()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                patients.add(patient(connection));
            }
            connection.commit();
        }
        return patients;
    }

    private static UUID patient(Connection connection) throws SQLException {
        UUID patient = UUID.randomUUID();
        insert(
                connection,
                "INSERT INTO patient (id, version, surname, name, birth_date, sex, created_at) VALUES (?, 0, 'Больной',"
                        + " 'Иван', '1980-01-01', 'MALE', UTC_TIMESTAMP(6))",
                patient);
        insert(
                connection,
                "INSERT INTO policy (id, patient_id, kind, number, number_hash, last_digits, insurer, valid_from)"
                        + " VALUES (?, ?, 'OMS', '', UNHEX(SHA2(?, 256)), '1234', 'Страхование', '2010-01-01')",
                UUID.randomUUID(),
                patient,
                patient.toString());
        return patient;
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String short6(UUID id) {
        return id.toString().substring(0, 8);
    }
}
