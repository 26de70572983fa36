package org.polyclinic.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole demo region: the same seed and day give the same tables. */
public final class DemoRegion {
    private static final long SEED = 20_261_122L;

    private final LocalDate today;
    private final Map<String, DemoSpecialty> specialties = DemoSpecialty.all();
    private final List<DemoClinic> clinics = DemoClinic.all();
    private final List<DemoServices.Service> services = DemoServices.all(specialties);
    private final DemoDoctors doctors;
    private final DemoPatients patients;

    /** {@code today} is the day around which leave and referrals lie. */
    public DemoRegion(LocalDate today) {
        DemoNames names = new DemoNames();
        this.today = today;
        this.doctors = new DemoDoctors(clinics, specialties, services, names);
        this.patients = new DemoPatients(clinics, names, SEED + 1);
    }

    /** In the order in which they refer to each other. */
    List<DemoTable> tables() {
        DemoReference reference = new DemoReference(specialties);
        DemoClinics clinicTables = new DemoClinics(clinics);
        DemoSchedules schedules = new DemoSchedules(doctors, today);
        return List.of(
                reference.regions(),
                reference.specialties(),
                reference.diseases(),
                reference.services(),
                clinicTables.table(),
                doctors.table(SEED),
                clinicTables.prices(services),
                patients.table(),
                patients.referrals(today),
                kiosks(),
                reference.calendar(),
                schedules.exceptions(),
                schedules.templates());
    }

    /** An adult enrolled in the first clinic, a child enrolled in the second, an adult whose policy has ended. */
    public static List<DemoPatient> people() {
        return new DemoPatients(DemoClinic.all(), new DemoNames(), SEED + 1)
                .all()
                .subList(0, 3);
    }

    /** The secret of the demo kiosk in a clinic, such as KGD-1. A real one would be random. */
    public static String kioskToken(String clinic) {
        return "demo-kiosk-token-" + clinic.toLowerCase(Locale.ROOT);
    }

    private DemoTable kiosks() {
        DemoTable table = new DemoTable("kiosks", "clinic", "name", "token");
        clinics.forEach(clinic -> table.add(clinic.code(), "Инфомат 1", kioskToken(clinic.code())));
        return table;
    }
}
