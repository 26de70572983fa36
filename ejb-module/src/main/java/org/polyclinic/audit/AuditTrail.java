package org.polyclinic.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.time.Clocks;

/** Writes who did what, in the transaction of what was done. */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void record(Caller caller, AuditedAction what) {
        em.persist(new AuditEvent(caller, what, Clocks.utc(clock)));
    }
}
