package org.polyclinic.bench.contention;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.polyclinic.bench.contention.World.Account;
import org.polyclinic.bench.contention.World.Patient;
import org.polyclinic.bench.contention.World.Slot;
import org.polyclinic.kiosk.Kiosk;
import org.polyclinic.patient.entity.IdentityDocument;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.patient.entity.PolicyNumber;

/**
 * Makes the clinic of a run with the owner's account: doctors of different specialties whose slots lie at the same times,
 * so that slots and patients are both fought for.
 */
public final class Worlds {
    private static final int SLOT_MINUTES = 10;
    private static final LocalDateTime FREE = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final Connection connection;
    private final SecretKeySpec lookupKey;
    private final UUID clinic = UUID.randomUUID();
    private final LocalDateTime firstStart =
            LocalDateTime.now(Clock.systemUTC()).plusDays(4).truncatedTo(ChronoUnit.HOURS);
    private final List<Slot> slots = new ArrayList<>();

    private Worlds(Connection connection, String lookupKey) {
        this.connection = connection;
        this.lookupKey = new SecretKeySpec(Base64.getDecoder().decode(lookupKey), "HmacSHA256");
    }

    /**
     * @param lookupKey POLYCLINIC_LOOKUP_KEY of the nodes: patients and kiosks are found by keyed hashes
     * @param admin an API client that exists; the desk's client gets the same secret
     */
    public static World create(Connection owner, String lookupKey, Size size, String admin, String adminSecret)
            throws SQLException {
        owner.setAutoCommit(false);
        Worlds worlds = new Worlds(owner, lookupKey);
        World world = worlds.make(size, new Account(admin, adminSecret));
        owner.commit();
        return world;
    }

    /** How much is fought for. */
    public record Size(int doctors, int slotsPerDoctor, int patients) {
        /** So many slots in all, about equally many columns and rows. */
        public static Size of(int slots, int patients) {
            int doctors = Math.max(2, (int) Math.sqrt(slots / 4.0));
            return new Size(doctors, Math.max(1, slots / doctors), patients);
        }
    }

    private World make(Size size, Account admin) throws SQLException {
        place();
        for (int i = 0; i < size.doctors(); i++) {
            doctor(size.slotsPerDoctor());
        }
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < size.patients(); i++) {
            patients.add(patient(i));
        }
        String token = UUID.randomUUID().toString();
        insert(
                "INSERT INTO kiosk (id, clinic_id, name, token_hash, active) VALUES (?, ?, 'Kiosk', ?, 1)",
                UUID.randomUUID(),
                clinic,
                hash(Kiosk.HASH_KIND, token));
        String desk = "desk-" + short8(clinic);
        insert(
                "INSERT INTO api_client (id, client_id, name, secret_hash, scopes, clinic_id, active, created_at)"
                        + " SELECT ?, ?, 'Desk', secret_hash, scopes, ?, 1, created_at FROM api_client WHERE client_id = ?",
                UUID.randomUUID(),
                desk,
                clinic,
                admin.id());
        return new World(
                clinic, List.copyOf(slots), List.copyOf(patients), token, admin, new Account(desk, admin.secret()));
    }

    private void place() throws SQLException {
        UUID city = UUID.randomUUID();
        insert(
                "INSERT IGNORE INTO region (id, code, name, time_zone) VALUES (?, 'ZC', 'Contention', 'UTC')",
                UUID.randomUUID());
        insert(
                "INSERT INTO city (id, region_id, name, time_zone) SELECT ?, id, ?, 'UTC' FROM region WHERE code = 'ZC'",
                city,
                "City " + short8(city));
        insert(
                "INSERT INTO clinic (id, version, city_id, code, full_name, short_name, inn, ogrn, postal_code, address,"
                        + " latitude, longitude, phones, email, time_zone, insurance, horizon_days, cancel_hours,"
                        + " enrolled_only, updated_at) VALUES (?, 0, ?, ?, 'Clinic', 'Clinic', '7700000000',"
                        + " '1027700000000', '101000', 'Street', 55, 37, '+7', 'a@b.ru', 'UTC', 7, 60, 1, 0,"
                        + " UTC_TIMESTAMP(6))",
                clinic,
                city,
                short8(clinic));
        insert("INSERT INTO department (id, clinic_id, name) VALUES (?, ?, 'Department')", clinic, clinic);
    }

    private void doctor(int count) throws SQLException {
        UUID id = UUID.randomUUID();
        insert("INSERT INTO room (id, clinic_id, number) VALUES (?, ?, ?)", id, clinic, short8(id));
        insert(
                "INSERT INTO specialty (id, code, name_ru, name_en, self_referral) VALUES (?, ?, ?, 'Test', 1)",
                id,
                "z-" + short8(id),
                "Specialty " + short8(id));
        insert(
                "INSERT INTO medical_service (id, code, name, category, form, specialty_id, documents, preparation,"
                        + " duration_minutes, referral_needed) VALUES (?, ?, 'Visit', 'OUTPATIENT_VISIT', 'IN_PERSON',"
                        + " ?, '', '', 10, 0)",
                id,
                "Z" + short8(id),
                id);
        insert(
                "INSERT INTO doctor (id, version, code, surname, name, search_name, sex, qualification, education,"
                        + " certificates, licence_number, practice_since) VALUES (?, 0, ?, 'Doctor', 'D', 'doctor d',"
                        + " 'MALE', 'NONE', '', '', '', '2000-01-01')",
                id,
                short8(id));
        insert(
                "INSERT INTO doctor_post (id, version, doctor_id, clinic_id, department_id, specialty_id, room_id,"
                        + " position, active) VALUES (?, 0, ?, ?, ?, ?, ?, 'doctor', 1)",
                id,
                id,
                clinic,
                clinic,
                id,
                id);
        insert("INSERT INTO doctor_post_service (post_id, service_id) VALUES (?, ?)", id, id);
        for (int i = 0; i < count; i++) {
            slots.add(slot(id, firstStart.plusMinutes((long) i * SLOT_MINUTES)));
        }
    }

    private Slot slot(UUID doctor, LocalDateTime begin) throws SQLException {
        Slot slot = new Slot(UUID.randomUUID(), doctor, begin, begin.plusMinutes(SLOT_MINUTES));
        insert(
                "INSERT INTO slot (id, post_id, clinic_id, room_id, local_date, starts_at, ends_at, financing, channels,"
                        + " opens_to_all, free_from, closed, busy_doctor_id, busy_room_id, occupied_from, occupied_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'OMS', 63, ?, ?, 0, ?, ?, ?, ?)",
                slot.id(),
                doctor,
                clinic,
                doctor,
                begin.toLocalDate(),
                begin,
                slot.end(),
                NEVER,
                FREE,
                doctor,
                doctor,
                begin,
                slot.end());
        return slot;
    }

    private Patient patient(int number) throws SQLException {
        UUID id = UUID.randomUUID();
        String fifteen = "%015d".formatted(Math.floorMod(id.getMostSignificantBits(), 1_000_000_000_000_000L));
        String policy = fifteen + PolicyNumber.checkDigit(fifteen);
        String document = "%06d".formatted(number);
        insert(
                "INSERT INTO patient (id, version, surname, name, birth_date, sex, created_at) VALUES (?, 0, 'Patient',"
                        + " ?, ?, 'MALE', UTC_TIMESTAMP(6))",
                id,
                "P" + number,
                World.BIRTH_DATE);
        insert(
                "INSERT INTO policy (id, patient_id, kind, number, number_hash, last_digits, insurer, valid_from)"
                        + " VALUES (?, ?, 'OMS', '', ?, '1234', 'Insurer', '2010-01-01')",
                id,
                id,
                hash(Policy.HASH_KIND, policy));
        insert(
                "INSERT INTO identity_document (id, patient_id, kind, number, number_hash) VALUES (?, ?, 'PASSPORT', '', ?)",
                id,
                id,
                hash(IdentityDocument.HASH_KIND, document));
        return new Patient(id, policy, document);
    }

    private byte[] hash(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookupKey);
            return mac.doFinal((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String short8(UUID id) {
        return id.toString().substring(0, 8);
    }
}
