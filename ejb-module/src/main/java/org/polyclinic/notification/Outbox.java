package org.polyclinic.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.polyclinic.shared.time.Clocks;

/** Puts notifications into the outbox, in the transaction of their cause (NOTE-3). */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** {@code revision} tells apart the messages of one kind about one subject: each is stored once. */
    public void put(String kind, UUID subjectId, UUID patientId, int revision) {
        String dedupeKey = kind + ":" + subjectId + ":" + revision;
        em.persist(new OutboxMessage(kind, subjectId, patientId, dedupeKey, Clocks.utc(clock)));
    }
}
