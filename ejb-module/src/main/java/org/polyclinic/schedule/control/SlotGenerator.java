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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.schedule.control.SlotHorizons.Due;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.resilience.UnitFailed;
import org.polyclinic.shared.time.Clocks;

/**
 * Makes slots ahead, one clinic and a few days a transaction (SCH-3). Any number of nodes may run it at once; killed in
 * the middle, the next run goes on where the last commit was.
 */
@ApplicationScoped
public class SlotGenerator {

    private static final int DAYS_AT_ONCE = 10;
    private static final int REST_MINUTES = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotHorizons horizons;

    @Inject
    SlotWriter writer;

    @Inject
    NearestSlots nearest;

    @Inject
    Clock clock;

    /**
     * One step for one clinic that is due; false: none is.
     *
     * @throws UnitFailed when the slots of that clinic cannot be made
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean step() {
        return horizons.claim()
                .map(due -> UnitFailed.naming(due.clinicId(), () -> extend(due)))
                .isPresent();
    }

    private Due extend(Due due) {
        ZoneId zone = ZoneId.of(due.timeZone());
        LocalDateTime now = Clocks.utc(clock);
        LocalDate today = SlotPlan.dayOf(now, zone);
        LocalDate end = today.plusDays(due.horizonDays() + 1L);
        LocalDate first = due.stale() || due.generatedUntil().isBefore(today) ? today : due.generatedUntil();
        LocalDate until = first.plusDays(DAYS_AT_ONCE).isBefore(end) ? first.plusDays(DAYS_AT_ONCE) : end;
        if (first.isBefore(until)) {
            generate(due, zone, first, until, now);
        }
        boolean done = !until.isBefore(end);
        horizons.advance(due.clinicId(), until, done ? now.plusMinutes(REST_MINUTES) : now);
        return due;
    }

    private void generate(Due due, ZoneId zone, LocalDate first, LocalDate until, LocalDateTime now) {
        LocalDateTime from = new LocalDay(first, zone).start();
        LocalDateTime to = new LocalDay(until, zone).start();
        // the night before ends on the first day
        LocalDate night = first.minusDays(1);
        SlotPlan plan = new SlotPlan(
                zone,
                templates(due, night, until),
                exceptions(due.clinicId(), new LocalDay(night, zone).start(), to),
                calendar(due, night, until));
        Stream<PlannedSlot> slots = night.datesUntil(until).flatMap(day -> plan.on(day).stream());
        writer.align(due.clinicId(), slots.toList(), from.isBefore(now) ? now : from, to);
        nearest.refresh(due.clinicId());
    }

    private List<ScheduleTemplate> templates(Due due, LocalDate first, LocalDate until) {
        List<UUID> posts = Sql.of("SELECT id FROM doctor_post WHERE clinic_id = ? AND active", due.clinicId())
                .list(em, row -> row.id("id"));
        if (posts.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT t FROM ScheduleTemplate t WHERE t.postId IN :posts AND t.validFrom < :until "
                                + "AND t.validTo > :first",
                        ScheduleTemplate.class)
                .setParameter("posts", posts)
                .setParameter("first", first)
                .setParameter("until", until)
                .setHint("eclipselink.batch", "t.intervals.quotas")
                .getResultList();
    }

    private List<ScheduleException> exceptions(UUID clinicId, LocalDateTime from, LocalDateTime to) {
        return em.createQuery(
                        "SELECT e FROM ScheduleException e WHERE e.clinicId = :clinic AND e.startsAt < :to "
                                + "AND e.endsAt > :from",
                        ScheduleException.class)
                .setParameter("clinic", clinicId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The region's own day goes before the country's. */
    private Map<LocalDate, CalendarDay> calendar(Due due, LocalDate first, LocalDate until) {
        List<CalendarDay> days = em.createQuery(
                        "SELECT d FROM CalendarDay d WHERE d.day >= :first AND d.day < :until "
                                + "AND (d.regionId IS NULL OR d.regionId = :region)",
                        CalendarDay.class)
                .setParameter("first", first)
                .setParameter("until", until)
                .setParameter("region", due.regionId())
                .getResultList();
        Map<LocalDate, CalendarDay> calendar = new HashMap<>();
        days.forEach(day -> calendar.merge(day.day(), day, (a, b) -> a.regionId() == null ? b : a));
        return calendar;
    }
}
