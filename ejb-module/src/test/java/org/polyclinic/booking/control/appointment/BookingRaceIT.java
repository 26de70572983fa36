package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.SameSlot;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.resilience.Retry;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** Many at once on the desk itself, each with its own connection, against the real database. */
class BookingRaceIT {

    private static final int THREADS = 64;

    private final Domain domain = Domain.shared();
    private final BookingDesk desk = domain.get(BookingDesk.class);
    private final ChangeDesk changes = domain.get(ChangeDesk.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private World world;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void ofSixtyFourWhoWantOneSlotExactlyOneGetsIt() {
        UUID slot = world.slots(world.generalPractitioner, World.inDays(3), 1).get(0);
        List<Patient> patients = patients(THREADS);

        List<Object> outcomes = race(patients, patient -> book(slot, patient));

        assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SlotAlreadyTaken.class::isInstance).hasSize(THREADS - 1);
        assertThat(domain.count("slot_claim")).isOne();
        assertThat(domain.count("appointment")).isOne();
    }

    @Test
    void ofSixtyFourWhoRaceForFiftySlotsEverySlotGetsExactlyOne() {
        List<UUID> slots = world.slots(world.generalPractitioner, World.inDays(3), 50);
        List<Patient> patients = patients(THREADS);

        List<Object> outcomes = race(patients, patient -> bookAny(slots, patient));

        assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(50);
        assertThat(outcomes).filteredOn(SlotAlreadyTaken.class::isInstance).hasSize(THREADS - 50);
        assertThat(domain.count("slot_claim")).isEqualTo(50);
        assertThat(domain.count("(SELECT DISTINCT slot_id FROM slot_claim) s")).isEqualTo(50);
        assertEveryAppointmentIsComplete();
    }

    @Test
    void ofTwoOverlappingVisitsOfOnePatientOneWins() {
        UUID other = world.post(world.cardiology, "103", world.cardiologyVisit);
        domain.sql("UPDATE specialty SET self_referral = TRUE");
        for (int day = 2; day < 12; day++) {
            Patient patient = world.patient();
            UUID one =
                    world.slots(world.generalPractitioner, World.inDays(day), 1).get(0);
            UUID two = world.slots(other, World.inDays(day).plusMinutes(10), 1).get(0);

            List<Object> outcomes = race(List.of(one, two), slot -> book(slot, patient));

            assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(BookingRefused.class::isInstance).hasSize(1);
        }
    }

    @Test
    void theSameKeyTwentyTimesAtOnceBooksOnce() {
        UUID slot = world.slots(world.generalPractitioner, World.inDays(3), 1).get(0);
        Patient patient = world.patient();
        BookAppointment wish = World.wish(slot, patient);

        List<Object> outcomes = race(
                IntStream.range(0, 20).boxed().toList(),
                i -> Retry.onTransientFailure(() -> desk.book(wish, World.self(patient))));

        assertThat(Set.copyOf(outcomes)).hasSize(1).allMatch(AppointmentView.class::isInstance);
        assertThat(domain.count("appointment")).isOne();
    }

    @Test
    void bookingsMovesAndCancellationsMixedLeaveClaimsAndSlotsInStep() {
        List<UUID> slots = world.slots(world.generalPractitioner, World.inDays(3), 20);
        List<Patient> patients = patients(40);

        race(patients, patient -> {
            Object booked = bookAny(slots, patient);
            if (booked instanceof UUID appointment) {
                change(appointment, slots, patient);
            }
            return booked;
        });

        assertThat(domain.count("slot s WHERE (s.free_from = '9999-12-31') <> EXISTS "
                        + "(SELECT 1 FROM slot_claim c WHERE c.slot_id = s.id)"))
                .isZero();
        assertThat(domain.count("appointment a WHERE (a.status = 'BOOKED') <> EXISTS "
                        + "(SELECT 1 FROM slot_claim c WHERE c.appointment_id = a.id AND c.slot_id = a.slot_id)"))
                .isZero();
        assertEveryAppointmentIsComplete();
    }

    private void change(UUID appointment, List<UUID> slots, Patient patient) {
        String key = UUID.randomUUID().toString();
        UUID target = slots.get(ThreadLocalRandom.current().nextInt(slots.size()));
        try {
            if (ThreadLocalRandom.current().nextBoolean()) {
                Retry.onTransientFailure(() -> changes.move(
                        new MoveAppointment(key, appointment, null, target, null, null), World.self(patient)));
            } else {
                Retry.onTransientFailure(
                        () -> changes.cancel(new CancelAppointment(key, appointment, null, null), World.self(patient)));
            }
        } catch (BusinessException e) {
            // a move may go to where the appointment is already
            assertThat(e).isInstanceOfAny(SlotAlreadyTaken.class, SameSlot.class);
        }
    }

    private Object bookAny(List<UUID> slots, Patient patient) {
        List<UUID> order = new ArrayList<>(slots);
        java.util.Collections.shuffle(order);
        Object outcome = null;
        for (UUID slot : order) {
            outcome = book(slot, patient);
            if (outcome instanceof UUID) {
                return outcome;
            }
        }
        return outcome;
    }

    private Object book(UUID slot, Patient patient) {
        try {
            return Retry.onTransientFailure(() -> desk.book(World.wish(slot, patient), World.self(patient)))
                    .id();
        } catch (BusinessException e) {
            return e;
        }
    }

    private void assertEveryAppointmentIsComplete() {
        assertThat(domain.count(
                        "appointment a WHERE NOT EXISTS (SELECT 1 FROM audit_event o WHERE o.subject_id = a.id)"))
                .isZero();
        assertThat(
                        domain.count(
                                "appointment a WHERE NOT EXISTS "
                                        + "(SELECT 1 FROM appointment_event e WHERE e.appointment_id = a.id AND e.dispatched_at IS NULL)"))
                .isZero();
    }

    private List<Patient> patients(int count) {
        return IntStream.range(0, count).mapToObj(i -> world.patient()).collect(Collectors.toList());
    }

    private interface Attempt<T> {
        Object on(T subject);
    }

    /** All start at once; an outcome is what was made or why not. */
    private <T> List<Object> race(List<T> subjects, Attempt<T> attempt) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        for (T subject : subjects) {
            Callable<Object> work = () -> {
                start.await();
                return attempt.on(subject);
            };
            running.add(threads.submit(work));
        }
        start.countDown();
        return running.stream().map(BookingRaceIT::outcome).toList();
    }

    private static Object outcome(Future<Object> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
