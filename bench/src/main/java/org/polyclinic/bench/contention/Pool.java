package org.polyclinic.bench.contention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.polyclinic.bench.contention.World.Patient;

/** Tickets that were handed out. Every client may try its hand at every one, also at what is no longer true. */
final class Pool {
    private final List<Ticket> tickets = new ArrayList<>();

    /**
     * @param id null where only the pages have seen it
     * @param code null where only the API has seen it
     * @param version as last heard
     */
    record Ticket(UUID id, String code, Patient patient, Integer version) {}

    synchronized void add(Ticket ticket) {
        tickets.add(ticket);
    }

    synchronized Optional<Ticket> sample(Random random) {
        return tickets.isEmpty() ? Optional.empty() : Optional.of(tickets.get(random.nextInt(tickets.size())));
    }

    synchronized void replace(Ticket old, Ticket young) {
        int at = tickets.indexOf(old);
        if (at >= 0) {
            tickets.set(at, young);
        }
    }

    synchronized void remove(Ticket ticket) {
        tickets.remove(ticket);
    }
}
