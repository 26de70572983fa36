package org.polyclinic.system.robustness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.TestClinic;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Bookings of different patients into different slots, several at a time, until all are tried. */
final class BookingLoad implements AutoCloseable {
    private static final int THREADS = 8;

    private final Api api;
    private final Queue<Attempt> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Attempt> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** One request, which may be repeated with its key. */
    record Attempt(String key, UUID slot, UUID patient) {}

    private BookingLoad(Api api) {
        this.api = api;
    }

    static BookingLoad on(RunningProduct product, int bookings) throws Exception {
        BookingLoad load = new BookingLoad(product.api());
        TestClinic clinic = TestClinic.in(product);
        List<UUID> slots = clinic.slots(clinic.doctor(), bookings);
        List<UUID> patients = clinic.patients(bookings);
        for (int i = 0; i < bookings; i++) {
            load.waiting.add(new Attempt(UUID.randomUUID().toString(), slots.get(i), patients.get(i)));
        }
        return load;
    }

    BookingLoad start() {
        for (int i = 0; i < THREADS; i++) {
            threads.execute(this::work);
        }
        threads.shutdown();
        return this;
    }

    private void work() {
        for (Attempt attempt = waiting.poll(); attempt != null; attempt = waiting.poll()) {
            send(attempt);
        }
    }

    private void send(Attempt attempt) {
        try {
            answers.add(Bookings.book(api, attempt.key(), attempt.slot(), attempt.patient()));
        } catch (IOException e) {
            unanswered.add(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until so many were booked, so that what comes then hits the product at work. */
    void awaitBooked(int count) throws InterruptedException {
        while (booked().size() < count) {
            if (threads.isTerminated()) {
                throw new AssertionError("Only " + booked().size() + " booked: " + answers.peek());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Ends early: what was not begun is not sent. */
    void finish() throws InterruptedException {
        waiting.clear();
        awaitAll();
    }

    void awaitAll() throws InterruptedException {
        if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
            throw new AssertionError("Bookings hang");
        }
    }

    /** Appointments that were acknowledged. */
    List<UUID> booked() {
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Bookings::id)
                .toList();
    }

    List<Answer> refused() {
        return answers.stream().filter(answer -> answer.status() != 201).toList();
    }

    /** Requests that got no answer: nobody knows whether they were carried out. */
    List<Attempt> unanswered() {
        return new ArrayList<>(unanswered);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
