package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.schedule.ScheduleClash;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.time.Clocks;

/** The one way in which anything that slots are made from is saved; the slots concerned are made anew soon after. */
@ApplicationScoped
public class Timetables {

    private static final String POSTS = "SELECT p.id, p.doctor_id, p.clinic_id, c.time_zone FROM doctor_post p "
            + "JOIN clinic c ON c.id = p.clinic_id WHERE TRUE";

    /** All posts of the doctors who hold some. */
    private static final String POSTS_OF_DOCTORS =
            "SELECT p.id, p.doctor_id, p.clinic_id, c.time_zone FROM doctor_post p "
                    + "JOIN clinic c ON c.id = p.clinic_id JOIN doctor_post q ON q.doctor_id = p.doctor_id WHERE TRUE";

    /** A post with its doctor and clinic. */
    record Post(UUID id, UUID doctorId, UUID clinicId, String timeZone) {}

    private record Day(UUID regionId, LocalDate day) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotHorizons horizons;

    @Inject
    Clock clock;

    /** New templates beside all there are of their doctors and rooms, in whatever clinic. */
    public TemplatePlan plan(Collection<ScheduleTemplate> templates) {
        LocalDateTime now = Clocks.utc(clock);
        Map<UUID, TemplatePlan.Post> doctors = new HashMap<>();
        posts(POSTS_OF_DOCTORS, "q.id", postsOf(templates)).forEach(post -> doctors.put(post.id(), planned(post, now)));
        Set<UUID> rooms = templates.stream().map(ScheduleTemplate::roomId).collect(Collectors.toSet());
        Collection<ScheduleTemplate> inForce = existing(doctors.keySet(), rooms);
        Set<UUID> others = postsOf(inForce);
        others.removeAll(doctors.keySet());
        posts(POSTS, "p.id", others).forEach(post -> doctors.put(post.id(), planned(post, now)));
        return new TemplatePlan(templates, inForce, doctors);
    }

    private static TemplatePlan.Post planned(Post post, LocalDateTime now) {
        return new TemplatePlan.Post(post.doctorId(), Clocks.day(now, ZoneId.of(post.timeZone())));
    }

    private static Set<UUID> postsOf(Collection<ScheduleTemplate> templates) {
        return templates.stream().map(ScheduleTemplate::postId).collect(Collectors.toCollection(HashSet::new));
    }

    private Collection<Post> posts(String select, String idColumn, Collection<UUID> ids) {
        Set<Post> posts = new HashSet<>();
        for (List<UUID> chunk : EntityRows.chunks(ids)) {
            posts.addAll(Sql.of(select).andIn(idColumn, chunk).list(em, Post.class));
        }
        return posts;
    }

    private Collection<ScheduleTemplate> existing(Collection<UUID> postIds, Collection<UUID> roomIds) {
        Map<UUID, ScheduleTemplate> found = new LinkedHashMap<>();
        read("postId", postIds, found);
        read("roomId", roomIds, found);
        return found.values();
    }

    private void read(String attribute, Collection<UUID> ids, Map<UUID, ScheduleTemplate> found) {
        for (List<UUID> chunk : EntityRows.chunks(ids)) {
            em.createQuery("SELECT t FROM ScheduleTemplate t WHERE t." + attribute + " IN :ids", ScheduleTemplate.class)
                    .setParameter("ids", chunk)
                    .setHint("eclipselink.batch", "t.intervals.quotas")
                    .getResultList()
                    .forEach(template -> found.put(template.id(), template));
        }
    }

    /**
     * Saves the new templates of a plan; each ends the version before it on its own first day.
     *
     * @throws ScheduleClash when a doctor or a room would be in two places at once
     * @throws InvalidInput when a version would rewrite the past or another
     */
    public void save(TemplatePlan plan) {
        if (!plan.followsWhatIsThere()) {
            throw new InvalidInput("validFrom", "schedule.templatePast");
        }
        if (!plan.clashes().isEmpty()) {
            throw new ScheduleClash();
        }
        List<ScheduleTemplate> templates = plan.follow();
        em.flush();
        em.clear();
        EntityRows<ScheduleTemplate> rows = EntityRows.of(ScheduleTemplate.class, ScheduleTemplate::id);
        templates.forEach(rows::add);
        rows.write(em);
        posts(POSTS, "p.id", postsOf(templates)).stream()
                .map(Post::clinicId)
                .distinct()
                .forEach(horizons::markStale);
    }

    public void saveExceptions(Collection<ScheduleException> exceptions) {
        EntityRows<ScheduleException> rows = EntityRows.of(ScheduleException.class, ScheduleException::id);
        exceptions.forEach(rows::add);
        rows.write(em);
        exceptions.stream().map(ScheduleException::clinicId).distinct().forEach(horizons::markStale);
    }

    /** A day that is there already becomes what the new one says: the government moves days off within the year. */
    public void saveDays(Collection<CalendarDay> days) {
        if (days.isEmpty()) {
            return;
        }
        Map<Day, CalendarDay> existing = new HashMap<>();
        em.createQuery("SELECT d FROM CalendarDay d", CalendarDay.class)
                .getResultList()
                .forEach(day -> existing.put(new Day(day.regionId(), day.day()), day));
        for (CalendarDay day : days) {
            CalendarDay former = existing.get(new Day(day.regionId(), day.day()));
            if (former == null) {
                em.persist(day);
            } else {
                former.becomes(day);
            }
        }
        horizons.markAllStale();
    }
}
