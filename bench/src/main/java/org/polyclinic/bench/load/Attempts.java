package org.polyclinic.bench.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Who asked for which slot, when, and what the answer was. Order is fair when the first request the server accepts wins
 * and nobody is refused while the slot is still free: no refusal may have been answered before the request that won was
 * even sent. Requests that were under way at the same time have no order a client could see.
 */
final class Attempts {
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Queue<Attempt> all = new ConcurrentLinkedQueue<>();

    /** Times are those of {@link System#nanoTime}. */
    record Attempt(String slot, long sent, long answered, int status) {
        boolean won() {
            return status == CREATED;
        }
    }

    void add(Attempt attempt) {
        all.add(attempt);
    }

    /** Figures for the report, {@code refused though free} and {@code sold twice} must be zero. */
    Map<String, Object> figures() {
        Map<String, List<Attempt>> bySlot = all.stream().collect(Collectors.groupingBy(Attempt::slot));
        long sold = bySlot.values().stream().filter(Attempts::isSold).count();
        long contended = bySlot.values().stream()
                .filter(attempts -> isSold(attempts) && attempts.size() > 1)
                .count();
        long firstWon = bySlot.values().stream()
                .filter(attempts -> isSold(attempts) && attempts.size() > 1)
                .filter(attempts -> attempts.stream()
                        .min(Comparator.comparingLong(Attempt::sent))
                        .orElseThrow()
                        .won())
                .count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("requests for a slot", all.size());
        figures.put("slots sold", sold);
        figures.put("slots that several wanted", contended);
        figures.put("of these won by the first to ask", firstWon);
        figures.put("sold twice", soldTwice());
        figures.put("refused though free", refusedThoughFree());
        figures.put("answers but 201, 409, 429", unexpected());
        return figures;
    }

    private static boolean isSold(List<Attempt> attempts) {
        return attempts.stream().anyMatch(Attempt::won);
    }

    long soldTwice() {
        return all.stream()
                .filter(Attempt::won)
                .collect(Collectors.groupingBy(Attempt::slot, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .count();
    }

    /** Refused with a conflict, though nobody had it in the end, or the winner's request was sent only afterwards. */
    long refusedThoughFree() {
        Map<String, Long> wonBy =
                all.stream().filter(Attempt::won).collect(Collectors.toMap(Attempt::slot, Attempt::sent, Math::min));
        return all.stream()
                .filter(attempt -> attempt.status() == CONFLICT)
                .filter(attempt -> {
                    Long won = wonBy.get(attempt.slot());
                    return won == null || attempt.answered() - won < 0;
                })
                .count();
    }

    long unexpected() {
        return all.stream()
                .filter(attempt ->
                        attempt.status() != CREATED && attempt.status() != CONFLICT && attempt.status() != 429)
                .count();
    }
}
