package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.Clocks;
import org.polyclinic.shared.Row;

/** How far each clinic's slots are made; one row a clinic, claimed by one node at a time. */
@ApplicationScoped
public class SlotHorizons {

    /** A clinic whose slots are due, with what its settings say. */
    record Due(
            UUID clinicId, UUID regionId, String timeZone, int horizonDays, LocalDate generatedUntil, boolean stale) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Templates or exceptions of a clinic changed: its slots are made again, soon, on some node. */
    public void markStale(UUID clinicId) {
        LocalDateTime now = Clocks.utc(clock);
        em.createNativeQuery("INSERT INTO slot_horizon (clinic_id, generated_until, stale, next_run) "
                        + "VALUES (?1, ?2, true, ?3) ON DUPLICATE KEY UPDATE stale = true, next_run = ?3")
                .setParameter(1, clinicId)
                .setParameter(2, now.toLocalDate().minusDays(1))
                .setParameter(3, now)
                .executeUpdate();
    }

    /** The calendar changed: every clinic's slots are made again. */
    public void markAllStale() {
        em.createNativeQuery("UPDATE slot_horizon SET stale = true, next_run = ?1")
                .setParameter(1, Clocks.utc(clock))
                .executeUpdate();
    }

    /** Claims a clinic that is due until the end of the transaction; other nodes pass it by. */
    Optional<Due> claim() {
        List<?> rows = em.createNativeQuery("SELECT clinic_id, generated_until, stale FROM slot_horizon "
                        + "WHERE next_run <= ?1 ORDER BY next_run LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, Clocks.utc(clock))
                .getResultList();
        return rows.stream().findFirst().map(row -> due(new Row(row)));
    }

    private Due due(Row claimed) {
        Row clinic = new Row(em.createNativeQuery("SELECT c.time_zone, c.horizon_days, y.region_id FROM clinic c "
                        + "JOIN city y ON y.id = c.city_id WHERE c.id = ?1")
                .setParameter(1, claimed.uuid(0))
                .getSingleResult());
        return new Due(
                claimed.uuid(0), clinic.uuid(2), clinic.text(0), clinic.number(1), claimed.date(1), claimed.flag(2));
    }

    void advance(UUID clinicId, LocalDate generatedUntil, LocalDateTime nextRun) {
        em.createNativeQuery("UPDATE slot_horizon SET generated_until = ?2, stale = false, next_run = ?3 "
                        + "WHERE clinic_id = ?1")
                .setParameter(1, clinicId)
                .setParameter(2, generatedUntil)
                .setParameter(3, nextRun)
                .executeUpdate();
    }
}
