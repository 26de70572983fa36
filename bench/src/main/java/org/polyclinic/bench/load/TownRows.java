package org.polyclinic.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The rows of a {@link Town}, sent in batches. */
final class TownRows {
    private static final int BATCH = 2000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private int waiting;

    TownRows(Connection connection) {
        this.connection = connection;
    }

    UUID city(String mark) throws SQLException {
        UUID region = UUID.randomUUID();
        UUID city = UUID.randomUUID();
        insert(
                "INSERT INTO region (id, code, name, time_zone) VALUES (?, ?, ?, 'UTC')",
                region,
                mark.substring(0, 2),
                "Region " + mark);
        insert("INSERT INTO city (id, region_id, name, time_zone) VALUES (?, ?, 'City', 'UTC')", city, region);
        return city;
    }

    void specialty(UUID specialty, UUID service, String mark) throws SQLException {
        insert(
                "INSERT INTO specialty (id, code, name_ru, name_en, self_referral) VALUES (?, ?, 'b', 'b', 1)",
                specialty,
                "bench-" + mark);
        insert(
                "INSERT INTO medical_service (id, code, name, category, form, specialty_id, documents, preparation,"
                        + " duration_minutes, referral_needed) VALUES (?, ?, 'Visit', 'OUTPATIENT_VISIT', 'IN_PERSON',"
                        + " ?, '', '', 15, 0)",
                service,
                "B" + mark,
                specialty);
    }

    void clinic(Town.Clinic clinic, UUID city) throws SQLException {
        insert(
                "INSERT INTO clinic (id, version, city_id, code, full_name, short_name, inn, ogrn, postal_code, address,"
                        + " latitude, longitude, phones, email, time_zone, insurance, horizon_days, cancel_hours,"
                        + " enrolled_only, updated_at) VALUES (?, 0, ?, ?, 'Clinic', ?, '7700000000', '1027700000000',"
                        + " '101000', 'Street', 55, 37, '+7', 'a@b.ru', 'UTC', 7, 60, 1, 0, UTC_TIMESTAMP(6))",
                clinic.id(),
                city,
                clinic.code(),
                "Clinic " + clinic.code());
        insert("INSERT INTO department (id, clinic_id, name) VALUES (?, ?, 'Department')", clinic.id(), clinic.id());
    }

    void doctor(UUID doctor, UUID post, UUID clinic, UUID specialty, UUID service) throws SQLException {
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
    }

    UUID slot(UUID doctor, UUID post, UUID clinic, LocalDateTime start, LocalDateTime end) throws SQLException {
        UUID slot = UUID.randomUUID();
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

    UUID patient() throws SQLException {
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
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        if (!statements.containsKey(sql)) {
            statements.put(sql, connection.prepareStatement(sql));
        }
        return statements.get(sql);
    }

    void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }
}
