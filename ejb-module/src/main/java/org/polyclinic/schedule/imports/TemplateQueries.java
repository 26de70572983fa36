package org.polyclinic.schedule.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.schedule.entity.ScheduleTemplate;

/** Reads the templates that new ones may follow or clash with, some hundreds of keys a query. */
final class TemplateQueries {

    private static final int CHUNK = 500;

    private final EntityManager em;

    TemplateQueries(EntityManager em) {
        this.em = em;
    }

    List<ScheduleTemplate> of(Collection<UUID> postIds, Collection<UUID> roomIds) {
        Map<UUID, ScheduleTemplate> found = new LinkedHashMap<>();
        read("postId", postIds, found);
        read("roomId", roomIds, found);
        return List.copyOf(found.values());
    }

    private void read(String attribute, Collection<UUID> ids, Map<UUID, ScheduleTemplate> found) {
        List<UUID> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            em.createQuery("SELECT t FROM ScheduleTemplate t WHERE t." + attribute + " IN :ids", ScheduleTemplate.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .setHint("eclipselink.batch", "t.intervals.quotas")
                    .getResultList()
                    .forEach(template -> found.put(template.id(), template));
        }
    }
}
