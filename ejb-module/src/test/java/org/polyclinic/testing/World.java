package org.polyclinic.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.patient.entity.DocumentKind;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** A small world to book in: one clinic in Novosibirsk, a GP and a cardiologist, slots from tomorrow, patients. */
public final class World {

    public static final String ZONE = "Asia/Novosibirsk";
    private static final int SLOT_MINUTES = 20;

    public final UUID clinic = Ids.next();
    public final UUID otherClinic = Ids.next();
    public final UUID generalPractice = Ids.next();
    public final UUID cardiology = Ids.next();
    public final UUID generalPractitioner;
    public final UUID cardiologist;
    public final UUID visit = Ids.next();
    public final UUID cardiologyVisit = Ids.next();

    private final Domain domain;
    public final UUID region = Ids.next();
    public final UUID city = Ids.next();
    private final UUID department = Ids.next();
    private int patients;

    public World(Domain domain) {
        this.domain = domain;
        TestDatabase.shared().empty();
        domain.sql("INSERT INTO region VALUES (?, '54', 'Новосибирская область', ?)", region, ZONE);
        domain.sql("INSERT INTO city VALUES (?, ?, 'Новосибирск', ?)", city, region, ZONE);
        addClinic(clinic, "A");
        addClinic(otherClinic, "B");
        domain.sql("INSERT INTO department VALUES (?, ?, 'Терапия', NULL)", department, clinic);
        specialty(generalPractice, "gp", "Терапевт", true);
        specialty(cardiology, "cardiology", "Кардиолог", false);
        service(visit, "B01.047.001", generalPractice);
        service(cardiologyVisit, "B01.015.001", cardiology);
        generalPractitioner = post(generalPractice, "101", visit);
        cardiologist = post(cardiology, "102", cardiologyVisit);
    }

    private void addClinic(UUID id, String code) {
        domain.sql(
                "INSERT INTO clinic VALUES (?, 0, ?, ?, 'Городская поликлиника', 'Поликлиника', "
                        + "'7707083893', '1027700132195', '630000', 'Центральный', 'Красный проспект, 1', 55.03, 82.92, "
                        + "'+7 383 000-00-00', 'info@clinic.example', ?, 7, 60, 24, FALSE, '2026-01-01')",
                id,
                city,
                code,
                ZONE);
    }

    private void specialty(UUID id, String code, String name, boolean selfReferral) {
        domain.sql("INSERT INTO specialty VALUES (?, ?, ?, ?, ?)", id, code, name, code, selfReferral);
    }

    private void service(UUID id, String code, UUID specialty) {
        domain.sql(
                "INSERT INTO medical_service VALUES (?, ?, 'Приём врача', 'OUTPATIENT_VISIT', 'IN_PERSON', "
                        + "?, 'Паспорт, полис', '', 20, FALSE, NULL, NULL, NULL)",
                id,
                code,
                specialty);
    }

    /** A post of a doctor of its own, in a room of its own. */
    public UUID post(UUID specialty, String room, UUID service) {
        UUID doctor = Ids.next();
        UUID roomId = Ids.next();
        UUID post = Ids.next();
        domain.sql("INSERT INTO room VALUES (?, ?, ?)", roomId, clinic, room);
        domain.sql(
                "INSERT INTO doctor VALUES (?, 0, ?, 'Врачёв', 'Пётр', 'Ильич', 'врачев петр ильич', 'MALE', 'FIRST', '', '', "
                        + "'Л-1', NULL, '2001-09-01', NULL, NULL)",
                doctor,
                "D" + room);
        domain.sql(
                "INSERT INTO doctor_post VALUES (?, 0, ?, ?, ?, ?, ?, 'врач', NULL, NULL, NULL, TRUE)",
                post,
                doctor,
                clinic,
                department,
                specialty,
                roomId);
        domain.sql("INSERT INTO doctor_post_service VALUES (?, ?)", post, service);
        return post;
    }

    public UUID roomOf(UUID post) {
        return id("SELECT room_id AS id FROM doctor_post WHERE id = ?", post);
    }

    public UUID id(String query, Object... args) {
        return domain.inTransaction(() -> Sql.of(query, args)
                .first(Transactions.current(), row -> row.id("id"))
                .orElseThrow());
    }

    /** Slots one after another from a moment (UTC). */
    public List<UUID> slots(UUID post, LocalDateTime from, int count) {
        List<UUID> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(slot(post, from.plusMinutes((long) i * SLOT_MINUTES), Channel.bits(Channel.open())));
        }
        return slots;
    }

    public UUID slot(UUID post, LocalDateTime start, int channels) {
        UUID slot = Ids.next();
        domain.sql(
                "INSERT INTO slot SELECT ?, p.id, p.clinic_id, p.room_id, NULL, ?, ?, ?, 'OMS', ?, '9999-12-31', "
                        + "'1970-01-01', FALSE, p.doctor_id, p.room_id, ?, ? FROM doctor_post p WHERE p.id = ?",
                slot,
                start.plusHours(7).toLocalDate(),
                start,
                start.plusMinutes(SLOT_MINUTES),
                channels,
                start,
                start.plusMinutes(SLOT_MINUTES),
                post);
        return slot;
    }

    /** Ten in the morning in Novosibirsk, in so many days. */
    public static LocalDateTime inDays(int days) {
        return Clocks.utc(Clock.systemUTC())
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(days)
                .plusHours(3);
    }

    /** An adult with a valid OMS policy, enrolled in the clinic. */
    public Patient patient() {
        return patient(LocalDate.of(1985, 3, 14), LocalDate.of(2011, 5, 1), null);
    }

    public Patient patient(LocalDate birthDate, LocalDate insuredFrom, LocalDate insuredUntil) {
        patients++;
        Protection protection = new Protection(domain.get(FieldCipher.class), domain.get(LookupHash.class));
        Patient patient = new Patient(
                new FullName("Иванова", "Мария", "Петровна"), birthDate, Sex.FEMALE, Clocks.utc(Clock.systemUTC()));
        patient.hasSnils(snils(patients), protection);
        patient.insuredBy(policyNumber(patients), "Страховая", insuredFrom, insuredUntil, protection);
        patient.shows(DocumentKind.PASSPORT, "5004 %06d".formatted(patients), protection);
        patient.enrolIn(clinic, null);
        domain.persist(patient);
        return patient;
    }

    public static Snils snils(int n) {
        int number = 112_233_000 + n;
        return Snils.parse("%09d%02d".formatted(number, Snils.checksum(number))).orElseThrow();
    }

    public static PolicyNumber policyNumber(int n) {
        String fifteen = "54" + "%013d".formatted(n);
        return PolicyNumber.parse(fifteen + PolicyNumber.checkDigit(fifteen)).orElseThrow();
    }

    /** The patient as caller, on the public site. */
    public static Caller self(Patient patient) {
        return new Caller(Caller.PATIENT_PREFIX + patient.id(), role -> false);
    }

    public static BookAppointment wish(UUID slot, Patient patient) {
        return new BookAppointment(UUID.randomUUID().toString(), slot, null, patient.id(), null, true);
    }
}
