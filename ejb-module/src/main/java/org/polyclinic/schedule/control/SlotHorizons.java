package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.time.Clocks;

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
        Sql.of(
                        "INSERT INTO slot_horizon (clinic_id, generated_until, stale, next_run) VALUES (?, ?, TRUE, ?) "
                                + "ON DUPLICATE KEY UPDATE stale = TRUE, next_run = VALUES(next_run)",
                        clinicId,
                        now.toLocalDate().minusDays(1),
                        now)
                .update(em);
    }

    /** The calendar changed: every clinic's slots are made again. */
    public void markAllStale() {
        Sql.of("UPDATE slot_horizon SET stale = TRUE, next_run = ?", Clocks.utc(clock))
                .update(em);
    }

    /** Claims a clinic that is due until the end of the transaction; other nodes pass it by. */
    Optional<Due> claim() {
        return Sql.of(
                        "SELECT clinic_id, generated_until, stale FROM slot_horizon WHERE next_run <= ? "
                                + "ORDER BY next_run LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Clocks.utc(clock))
                .first(em, row -> new Claimed(row.id("clinic_id"), row.date("generated_until"), row.flag("stale")))
                .map(this::due);
    }

    private Due due(Claimed claimed) {
        return Sql.of(
                        "SELECT y.region_id, c.time_zone, c.horizon_days FROM clinic c JOIN city y ON y.id = c.city_id "
                                + "WHERE c.id = ?",
                        claimed.clinicId())
                .first(
                        em,
                        row -> new Due(
                                claimed.clinicId(),
                                row.id("region_id"),
                                row.text("time_zone"),
                                row.number("horizon_days"),
                                claimed.generatedUntil(),
                                claimed.stale()))
                .orElseThrow();
    }

    void advance(UUID clinicId, LocalDate generatedUntil, LocalDateTime nextRun) {
        Sql.of(
                        "UPDATE slot_horizon SET generated_until = ?, stale = FALSE, next_run = ?, "
                                + "failures = 0 WHERE clinic_id = ?",
                        generatedUntil,
                        nextRun,
                        clinicId)
                .update(em);
    }

    /** The clinic waits, twice as long each time up to an hour, and the others go on. */
    @Transactional(TxType.REQUIRES_NEW)
    public void postpone(UUID clinicId) {
        Sql.of(
                        "UPDATE slot_horizon SET failures = failures + 1, "
                                + "next_run = ? + INTERVAL LEAST(60, POW(2, LEAST(failures, 6))) MINUTE WHERE clinic_id = ?",
                        Clocks.utc(clock),
                        clinicId)
                .update(em);
    }

    private record Claimed(UUID clinicId, LocalDate generatedUntil, boolean stale) {}
}
