package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.resilience.UnitFailed;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Financing;

/**
 * Keeps {@code nearest_slot}: when the nearest free slot of each post was, for who pays and for each channel. Nothing that
 * books writes it; each clinic is looked up again every minute, by one node, and whenever its slots were made. Free slots
 * that are over are ended first: a look-up would walk over all that a post ever had.
 */
@ApplicationScoped
public class NearestSlots {

    private static final int CLINICS_AT_ONCE = 20;
    private static final int PAUSE_SECONDS = 60;

    /** Longer than the clocks of two nodes differ. */
    private static final int OVER_MINUTES = 5;

    /** Sorts posts without a free slot last. */
    static final LocalDateTime NONE = LocalDateTime.of(9999, 12, 31, 0, 0);

    private static final String FINANCINGS = Arrays.stream(Financing.values())
            .map(financing -> "SELECT '" + financing.name() + "' AS name, " + financing.bit() + " AS bit")
            .collect(Collectors.joining(" UNION ALL "));

    private static final String CHANNELS = Channel.open().stream()
            .map(channel -> "SELECT " + channel.bit() + " AS bit")
            .collect(Collectors.joining(" UNION ALL "));

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SlotStates states;

    private record Due(UUID clinicId, LocalDateTime overUntil) {}

    /**
     * Some clinics that are due; false: none is. Any number of nodes may run it at once.
     *
     * @throws UnitFailed when one of them cannot be looked up; none of them is then
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean step() {
        LocalDateTime now = Clocks.utc(clock);
        List<Due> due = Sql.of(
                        "SELECT clinic_id, over_until FROM nearest_slot_run WHERE next_run <= ? ORDER BY next_run LIMIT "
                                + CLINICS_AT_ONCE + " FOR UPDATE SKIP LOCKED",
                        now)
                .list(em, row -> new Due(row.id("clinic_id"), row.dateTime("over_until")));
        LocalDateTime over = now.minusMinutes(OVER_MINUTES);
        for (Due one : due) {
            UnitFailed.naming(one.clinicId(), () -> {
                states.end(one.clinicId(), one.overUntil(), over);
                refresh(one.clinicId());
                return one;
            });
        }
        if (!due.isEmpty()) {
            Sql.of(
                            "UPDATE nearest_slot_run SET next_run = ?, over_until = ?, failures = 0 WHERE TRUE",
                            now.plusSeconds(PAUSE_SECONDS),
                            over)
                    .andIn("clinic_id", due.stream().map(Due::clinicId).toList())
                    .update(em);
        }
        return due.size() == CLINICS_AT_ONCE;
    }

    /** The clinic waits, twice as long each time up to an hour, and the others go on. */
    @Transactional(TxType.REQUIRES_NEW)
    public void postpone(UUID clinicId) {
        Sql.of(
                        "UPDATE nearest_slot_run SET failures = failures + 1, "
                                + "next_run = ? + INTERVAL LEAST(60, POW(2, LEAST(failures, 6))) MINUTE WHERE clinic_id = ?",
                        Clocks.utc(clock),
                        clinicId)
                .update(em);
    }

    /** Clinics whose slots could not be made or looked up at the last try, by any node. */
    @Transactional(TxType.REQUIRES_NEW)
    public int failing() {
        return Sql.of("SELECT (SELECT COUNT(*) FROM slot_horizon WHERE failures > 0) "
                        + "+ (SELECT COUNT(*) FROM nearest_slot_run WHERE failures > 0)")
                .first(em, Integer.class)
                .orElseThrow();
    }

    /** Clinics not yet looked after are from now on. */
    @Transactional(TxType.REQUIRES_NEW)
    public void findNewClinics() {
        Sql.of(
                        "INSERT IGNORE INTO nearest_slot_run (clinic_id, next_run, over_until) "
                                + "SELECT c.id, ?, '1970-01-01' FROM clinic c "
                                + "WHERE NOT EXISTS (SELECT 1 FROM nearest_slot_run r WHERE r.clinic_id = c.id)",
                        Clocks.utc(clock))
                .update(em);
    }

    /** The clinic's slots changed in this transaction. */
    void refresh(UUID clinicId) {
        Sql query = Sql.of(
                "INSERT INTO nearest_slot (post_id, financing, channel, specialty_id, city_id, region_id, starts_at) "
                        + "SELECT p.id, f.name, h.bit, p.specialty_id, c.city_id, y.region_id, COALESCE(("
                        + "SELECT s.starts_at FROM slot s FORCE INDEX (slot_open) WHERE s.post_id = p.id AND s.financing = f.name");
        FreeFor.requiredFor(query, Clocks.utc(clock), "h.bit");
        query.add("ORDER BY " + FreeFor.ORDER + " LIMIT 1), ?)", NONE)
                .add(
                        "FROM clinic c JOIN city y ON y.id = c.city_id JOIN doctor_post p ON p.clinic_id = c.id "
                                + "JOIN (" + FINANCINGS + ") f ON (c.insurance & f.bit) <> 0 JOIN (" + CHANNELS + ") h "
                                + "WHERE p.active AND c.id = ?",
                        clinicId)
                .add("ON DUPLICATE KEY UPDATE starts_at = VALUES(starts_at), specialty_id = VALUES(specialty_id), "
                        + "city_id = VALUES(city_id), region_id = VALUES(region_id)")
                .update(em);
    }
}
