package org.polyclinic.bench.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who wants one of the next times of a few doctors, as everybody else does just now. */
final class RushVisit implements Scenario {
    static final String BOOK = "book";
    static final String WHOLE = "visit that ends with a booking";

    private static final int MORE_DAYS = 6;
    private static final int WANTED = 8;
    private static final int TRIES = 3;

    private final Api api;
    private final List<UUID> posts;
    private final People people;
    private final Attempts attempts;
    private final LocalDate from;

    /** {@code from}: first day of the week that is wanted. */
    RushVisit(Api api, List<UUID> posts, LocalDate from, People people, Attempts attempts) {
        this.api = api;
        this.posts = posts;
        this.from = from;
        this.people = people;
        this.attempts = attempts;
    }

    @Override
    public void visit(Steps steps) throws IOException, VisitAbandoned {
        String patient = people.patient();
        for (int i = 0; i < TRIES; i++) {
            if (book(steps, wanted(steps), patient)) {
                steps.reached(WHOLE);
                return;
            }
        }
        people.free(patient);
    }

    /** The first free times are the most wanted. */
    private String wanted(Steps steps) throws IOException, VisitAbandoned {
        UUID post = Scenarios.oneOf(posts);
        Answer times = steps.need(
                "slots", () -> api.get("slots?postId=" + post + "&from=" + from + "&to=" + from.plusDays(MORE_DAYS)));
        List<String> free = Scenarios.freeOf(times);
        if (free.isEmpty()) {
            throw new VisitAbandoned("nothing free");
        }
        return free.get(ThreadLocalRandom.current().nextInt(Math.min(WANTED, free.size())));
    }

    private boolean book(Steps steps, String slot, String patient) throws IOException {
        long sent = System.nanoTime();
        Answer answer = steps.take(BOOK, () -> api.post("appointments", ApiBooking.body(slot, patient)));
        attempts.add(new Attempts.Attempt(slot, sent, System.nanoTime(), answer.status()));
        return answer.isOk();
    }
}
