package org.polyclinic.bench.load;

import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Who does what in a run: patients who may book, appointments that may be cancelled, and what a kiosk is shown. */
final class People {
    private final Town town;
    private final Queue<String> free = new ConcurrentLinkedQueue<>();
    private final Queue<Appointment> booked = new ConcurrentLinkedQueue<>();
    private final Queue<Papers> papers = new ConcurrentLinkedQueue<>();

    /** An appointment as the API answered it. */
    record Appointment(String id, String patient) {}

    /** What somebody shows to be known, such as at a kiosk. */
    record Papers(String policy, String document, String birthDate) {}

    People(Town town) {
        this.town = town;
        town.patients().forEach(patient -> free.add(patient.toString()));
    }

    static <T> T next(Queue<T> queue, String what) throws VisitAbandoned {
        T next = queue.poll();
        if (next == null) {
            throw new VisitAbandoned("no " + what + " left");
        }
        return next;
    }

    /** A patient without an appointment; give back with {@link #free} who got none. */
    String patient() throws VisitAbandoned {
        return next(free, "patient");
    }

    void free(String patient) {
        free.add(patient);
    }

    void booked(Appointment appointment) {
        booked.add(appointment);
    }

    Appointment appointment() throws VisitAbandoned {
        return next(booked, "appointment");
    }

    Papers papers() throws VisitAbandoned {
        return next(papers, "patient for the kiosk");
    }

    String anyPatient() {
        return any(town.patients()).toString();
    }

    Town.Clinic anyClinic() {
        return town.clinics()
                .get(ThreadLocalRandom.current().nextInt(town.clinics().size()));
    }

    private static UUID any(java.util.List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    /** Patients with papers, and a kiosk, made through the imports: only the product can encrypt and hash numbers. */
    String kiosk(Api api, int count) throws IOException {
        PaperNumbers numbers = new PaperNumbers(count);
        api.load("patients", numbers.csv());
        papers.addAll(numbers.papers());
        String token = "bench-" + UUID.randomUUID();
        api.load("kiosks", "clinic,name,token\r\n" + town.clinics().get(0).code() + ",Kiosk," + token + "\r\n");
        return token;
    }
}
