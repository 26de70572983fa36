package org.polyclinic.bench.contention;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.bench.contention.World.Account;
import org.polyclinic.bench.contention.World.Patient;
import org.polyclinic.bench.contention.World.Slot;
import org.polyclinic.town.Clinic;
import org.polyclinic.town.Connections;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Newcomer;
import org.polyclinic.town.Place;
import org.polyclinic.town.Town;

/**
 * Makes the clinic of a run with the owner's account: doctors of different specialties whose slots lie at the same times,
 * so that slots and patients are both fought for.
 */
public final class Worlds {
    private static final int SLOT_MINUTES = 10;
    private static final int CANCEL_HOURS = 1;

    private Worlds() {}

    /** How much is fought for. */
    public record Size(int doctors, int slotsPerDoctor, int patients) {
        /** So many slots in all, about equally many columns and rows. */
        public static Size of(int slots, int patients) {
            int doctors = Math.max(2, (int) Math.sqrt(slots / 4.0));
            return new Size(doctors, Math.max(1, slots / doctors), patients);
        }
    }

    /**
     * @param lookupKey POLYCLINIC_LOOKUP_KEY of the nodes: patients and kiosks are found by keyed hashes
     * @param admin an API client that exists; the desk's client gets the same secret
     */
    public static World create(Connections owner, String lookupKey, Size size, String admin, String adminSecret) {
        Town town = Town.at(Place.apart("ZC", SLOT_MINUTES), owner, LookupOnly.by(lookupKey));
        Clinic clinic = town.clinic(row -> row.with("cancel_hours", CANCEL_HOURS));
        LocalDateTime begin = LocalDateTime.now(Clock.systemUTC()).plusDays(4).truncatedTo(ChronoUnit.HOURS);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < size.doctors(); i++) {
            slots.addAll(slots(clinic.doctor(), begin, size.slotsPerDoctor()));
        }
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < size.patients(); i++) {
            patients.add(patient(town.newcomer(), i));
        }
        String token = UUID.randomUUID().toString();
        clinic.kiosk(token);
        return new World(
                clinic.id(),
                List.copyOf(slots),
                List.copyOf(patients),
                token,
                new Account(admin, adminSecret),
                new Account(clinic.deskOf(admin), adminSecret));
    }

    private static List<Slot> slots(Doctor doctor, LocalDateTime begin, int count) {
        List<UUID> ids = doctor.slots(begin, count);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime start = begin.plusMinutes((long) i * SLOT_MINUTES);
            slots.add(new Slot(ids.get(i), doctor.post(), start, start.plusMinutes(SLOT_MINUTES)));
        }
        return slots;
    }

    private static Patient patient(Newcomer newcomer, int number) {
        Newcomer.Patient patient = newcomer.born(World.BIRTH_DATE)
                .withPassport("%06d".formatted(number))
                .settles();
        return new Patient(patient.id(), patient.policyNumber(), patient.passport());
    }
}
