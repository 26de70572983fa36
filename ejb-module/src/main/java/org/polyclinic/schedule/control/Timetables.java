package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.polyclinic.schedule.ScheduleClash;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.TemplateInterval;
import org.polyclinic.shared.database.Sql;

/** Saves what slots are made from, and has the slots made anew. */
@ApplicationScoped
public class Timetables {

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotHorizons horizons;

    /**
     * Saves a template as the next revision for its post, room and service: the one before ends on its first day.
     *
     * @throws ScheduleClash when the doctor or the room is elsewhere at some of these times, in whatever clinic
     */
    public void save(ScheduleTemplate template) {
        List<ScheduleTemplate> others = overlapping(template);
        others.stream().filter(other -> sameSeries(other, template)).forEach(template::follows);
        boolean clash =
                others.stream().filter(other -> !sameSeries(other, template)).anyMatch(other -> meet(template, other));
        if (clash) {
            throw new ScheduleClash();
        }
        em.persist(template);
        horizons.markStale(clinicOf(template.postId()));
    }

    public void save(ScheduleException exception) {
        em.persist(exception);
        horizons.markStale(exception.clinicId());
    }

    public void save(CalendarDay day) {
        em.createQuery("DELETE FROM CalendarDay d WHERE d.day = :day AND (d.regionId = :region "
                        + "OR (d.regionId IS NULL AND :region IS NULL))")
                .setParameter("day", day.day())
                .setParameter("region", day.regionId())
                .executeUpdate();
        em.persist(day);
        horizons.markAllStale();
    }

    private static boolean sameSeries(ScheduleTemplate one, ScheduleTemplate other) {
        return one.postId().equals(other.postId())
                && one.roomId().equals(other.roomId())
                && Objects.equals(one.serviceId(), other.serviceId())
                && one.financing() == other.financing()
                && one.validFrom().isBefore(other.validFrom());
    }

    private static boolean meet(ScheduleTemplate one, ScheduleTemplate other) {
        return one.intervals().stream().map(TemplateInterval::time).anyMatch(time -> other.intervals().stream()
                .map(TemplateInterval::time)
                .anyMatch(time::overlaps));
    }

    /** Templates that share the doctor or the room and some days with this one. */
    private List<ScheduleTemplate> overlapping(ScheduleTemplate template) {
        @SuppressWarnings("unchecked")
        List<ScheduleTemplate> templates = em.createNativeQuery(
                        "SELECT t.* FROM schedule_template t JOIN doctor_post p ON p.id = t.post_id "
                                + "WHERE (t.room_id = ?1 OR p.doctor_id = (SELECT doctor_id FROM doctor_post WHERE id = ?2)) "
                                + "AND t.valid_from < ?4 AND t.valid_to > ?3",
                        ScheduleTemplate.class)
                .setParameter(1, template.roomId())
                .setParameter(2, template.postId())
                .setParameter(3, template.validFrom())
                .setParameter(4, template.validTo())
                .getResultList();
        return templates;
    }

    private UUID clinicOf(UUID postId) {
        return Sql.of("SELECT clinic_id FROM doctor_post WHERE id = ?", postId)
                .first(em, row -> row.id("clinic_id"))
                .orElseThrow();
    }
}
