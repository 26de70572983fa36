package org.polyclinic.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.town.Clinic;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Numbers;
import org.polyclinic.town.Place;
import org.polyclinic.town.Town;
import org.polyclinic.town.Town.Specialty;

/** A small world to book in: one clinic in Novosibirsk, a GP and a cardiologist, slots from tomorrow, patients. */
public final class World {

    public static final String ZONE = "Asia/Novosibirsk";
    private static final String REGION = "54";
    private static final int SLOT_MINUTES = 20;
    private static final Place NOVOSIBIRSK =
            new Place(REGION, "Новосибирская область", "Новосибирск", ZoneId.of(ZONE), SLOT_MINUTES);

    public final UUID clinic;
    public final UUID otherClinic;
    public final UUID generalPractice;
    public final UUID cardiology;
    public final UUID generalPractitioner;
    public final UUID cardiologist;
    public final UUID visit;
    public final UUID cardiologyVisit;
    public final UUID region;
    public final UUID city;

    private final Domain domain;
    private final Town town;
    private final Clinic home;
    private final Map<UUID, Doctor> doctors = new HashMap<>();
    private int patients;

    public World(Domain domain) {
        this.domain = domain;
        TestDatabase.shared().empty();
        town = town(domain);
        region = town.region();
        city = town.city();
        home = town.clinic("A");
        clinic = home.id();
        otherClinic = town.clinic("B").id();
        Specialty practice = town.specialty("gp", "Терапевт", "B01.047.001");
        Specialty hearts =
                town.specialty("cardiology", "Кардиолог", "B01.015.001", row -> row.with("self_referral", false));
        generalPractice = practice.id();
        visit = practice.service();
        cardiology = hearts.id();
        cardiologyVisit = hearts.service();
        generalPractitioner = employ(practice, "101");
        cardiologist = employ(hearts, "102");
    }

    /** An empty town on the tests' database whose numbers the product can read. */
    public static Town town(Domain domain) {
        ProductProtection protection =
                new ProductProtection(domain.get(FieldCipher.class), domain.get(LookupHash.class));
        return Town.at(NOVOSIBIRSK, TestDatabase.shared().dataSource()::getConnection, protection);
    }

    private UUID employ(Specialty specialty, String room) {
        Doctor doctor = home.doctor(specialty, room);
        doctors.put(doctor.post(), doctor);
        return doctor.post();
    }

    /** A post of a doctor of its own, in a room of its own. */
    public UUID post(UUID specialty, String room, UUID service) {
        return employ(new Specialty(specialty, service), room);
    }

    public UUID roomOf(UUID post) {
        return doctors.get(post).room();
    }

    public UUID id(String query, Object... args) {
        return domain.inTransaction(() -> Sql.of(query, args)
                .first(Transactions.current(), row -> row.id("id"))
                .orElseThrow());
    }

    /** Slots one after another from a moment (UTC). */
    public List<UUID> slots(UUID post, LocalDateTime from, int count) {
        return doctors.get(post).slots(from, count);
    }

    public UUID slot(UUID post, LocalDateTime start, int channels) {
        return doctors.get(post).slot(start, row -> row.with("channels", channels));
    }

    /** Ten in the morning in Novosibirsk, in so many days. */
    public static LocalDateTime inDays(int days) {
        return TestClock.today().plusDays(days).plusHours(3);
    }

    /** An adult with a valid OMS policy, enrolled in the clinic. */
    public Patient patient() {
        return patient(LocalDate.of(1985, 3, 14), LocalDate.of(2011, 5, 1), null);
    }

    public Patient patient(LocalDate birthDate, LocalDate insuredFrom, LocalDate insuredUntil) {
        patients++;
        UUID id = town.newcomer()
                .born(birthDate)
                .withSnils(snils(patients).digits())
                .insured(policyNumber(patients).digits(), insuredFrom, insuredUntil)
                .withPassport("%06d".formatted(patients))
                .enrolledIn(clinic)
                .settles()
                .id();
        return domain.inTransaction(() -> Transactions.current().find(Patient.class, id));
    }

    public static Snils snils(int n) {
        return new Snils(Numbers.snils(n));
    }

    public static PolicyNumber policyNumber(int n) {
        return new PolicyNumber(Numbers.policy(REGION, n));
    }

    /** The patient as caller, on the public site. */
    public static Caller self(Patient patient) {
        return new IdentifiedPatient(patient.id(), new Visitor());
    }

    public static BookAppointment wish(UUID slot, Patient patient) {
        return new BookAppointment(UUID.randomUUID().toString(), slot, null, patient.id(), null, true);
    }
}
