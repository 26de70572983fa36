package org.polyclinic.bench.load;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.polyclinic.launcher.DatabaseAddress;
import org.polyclinic.town.Connections;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town.Specialty;

/**
 * Clinics with doctors, free slots and insured patients, written straight into the database: only using them is measured.
 * All doctors are of one specialty that needs no referral, so that every patient may book every slot, once.
 */
final class Town {
    private static final int SLOT_MINUTES = 15;
    private static final int SLOTS_A_DAY = 36;
    private static final int FIRST_HOUR = 8;

    /** With one doctor's slots of sixty days, beginning on the second day from now. */
    static final int MOST_SLOTS_PER_DOCTOR = 57 * SLOTS_A_DAY;

    private static final LocalDateTime FIRST_DAY = LocalDateTime.now(Clock.systemUTC())
            .plusDays(2)
            .truncatedTo(ChronoUnit.DAYS)
            .plusHours(FIRST_HOUR);

    /** A clinic and its posts. */
    record Clinic(UUID id, String code, List<UUID> posts) {}

    private final List<Clinic> clinics = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<UUID> slots = new ArrayList<>();
    private final List<UUID> patients = new ArrayList<>();
    private int takenVisits;

    private Town() {}

    /** How large: clinics, doctors in each, slots of each doctor, patients. */
    record Size(int clinics, int doctors, int slots, int patients) {
        /** As many slots as patients, in one clinic. */
        static Size ofVisits(int count) {
            int doctors = Math.max(1, (count + MOST_SLOTS_PER_DOCTOR - 1) / MOST_SLOTS_PER_DOCTOR);
            return new Size(1, doctors, (count + doctors - 1) / doctors, count);
        }

        Size withOneMoreDoctor() {
            return new Size(clinics, doctors + 1, slots, patients);
        }
    }

    static Town create(DatabaseAddress address, Size size) throws SQLException {
        String url = address.url() + "?useBulkStmts=true&sessionVariables=foreign_key_checks=0";
        Connections connections = () -> DriverManager.getConnection(
                url, address.owner().name(), address.owner().password());
        Town town = new Town();
        town.write(
                org.polyclinic.town.Town.inBulk(Place.apart("ZB", SLOT_MINUTES), connections, Protection.unreadable()),
                size);
        return town;
    }

    private void write(org.polyclinic.town.Town town, Size size) {
        Specialty specialty = town.ownSpecialty();
        for (int i = 0; i < size.clinics(); i++) {
            org.polyclinic.town.Clinic place = town.clinic();
            Clinic clinic = new Clinic(place.id(), place.code(), new ArrayList<>());
            clinics.add(clinic);
            for (int d = 0; d < size.doctors(); d++) {
                Doctor doctor = place.doctor(specialty);
                clinic.posts().add(doctor.post());
                openDays(doctor, size.slots());
            }
        }
        for (int i = 0; i < size.patients(); i++) {
            patients.add(town.newcomer().settles().id());
        }
        town.finish();
    }

    private void openDays(Doctor doctor, int count) {
        for (int i = days.size() * SLOTS_A_DAY; i < count; i += SLOTS_A_DAY) {
            days.add(FIRST_DAY.toLocalDate().plusDays(i / SLOTS_A_DAY));
        }
        for (int i = 0; i < count; i += SLOTS_A_DAY) {
            slots.addAll(doctor.slots(FIRST_DAY.plusDays(i / SLOTS_A_DAY), Math.min(SLOTS_A_DAY, count - i)));
        }
    }

    /** In an order that leaves no page of the database warm by chance. */
    Town shuffled(long seed) {
        Collections.shuffle(slots, new Random(seed));
        Collections.shuffle(patients, new Random(seed + 1));
        return this;
    }

    /** Days on which every doctor has slots. */
    List<LocalDate> daysOfDoctor() {
        return days;
    }

    List<Clinic> clinics() {
        return clinics;
    }

    List<UUID> patients() {
        return patients;
    }

    List<UUID> slots() {
        return slots;
    }

    /** The next so many pairs of a slot and a patient. */
    List<Visit> visits(int count) {
        List<Visit> next = new ArrayList<>(count);
        for (int i = takenVisits; i < takenVisits + count; i++) {
            next.add(new Visit(slots.get(i), patients.get(i)));
        }
        takenVisits += count;
        return next;
    }
}
