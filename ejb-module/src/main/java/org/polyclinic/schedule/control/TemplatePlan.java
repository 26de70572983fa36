package org.polyclinic.schedule.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.TemplateInterval;
import org.polyclinic.schedule.entity.WorkingTime;

/**
 * New templates beside those there are: which of them say nothing new, which cannot be, and which ends which. Versions
 * of one template follow each other by their first days; the past is not rewritten.
 */
public final class TemplatePlan {

    /** What is to be said of one planned template. */
    public enum Verdict {
        NEW,
        /** The same is in force already. */
        UNCHANGED,
        /** A version of this day or a later one is there. */
        OUTDATED,
        /** It would change days that are over. */
        PAST
    }

    /** Versions of a template by their first days. */
    private final Map<TemplateKey, NavigableMap<LocalDate, ScheduleTemplate>> existing = new HashMap<>();

    private final Map<TemplateKey, NavigableMap<LocalDate, ScheduleTemplate>> planned = new HashMap<>();
    private final Map<UUID, Post> posts;

    /** Whose a post is, and what day it is in its clinic. */
    record Post(UUID doctorId, LocalDate today) {}

    /** {@code posts} of all templates given. */
    TemplatePlan(Collection<ScheduleTemplate> templates, Collection<ScheduleTemplate> inForce, Map<UUID, Post> posts) {
        this.posts = posts;
        inForce.forEach(template -> put(existing, template));
        templates.stream()
                .filter(template -> verdict(template) != Verdict.UNCHANGED)
                .forEach(template -> put(planned, template));
    }

    private static void put(
            Map<TemplateKey, NavigableMap<LocalDate, ScheduleTemplate>> versions, ScheduleTemplate template) {
        versions.computeIfAbsent(TemplateKey.of(template), key -> new TreeMap<>())
                .put(template.validFrom(), template);
    }

    private static List<ScheduleTemplate> all(Map<TemplateKey, NavigableMap<LocalDate, ScheduleTemplate>> versions) {
        return versions.values().stream()
                .flatMap(series -> series.values().stream())
                .toList();
    }

    public Verdict verdict(ScheduleTemplate template) {
        NavigableMap<LocalDate, ScheduleTemplate> former = versions(existing, template);
        ScheduleTemplate sameDay = former.get(template.validFrom());
        if (sameDay != null && times(sameDay).equals(times(template))) {
            return Verdict.UNCHANGED;
        }
        if (former.ceilingKey(template.validFrom()) != null) {
            return Verdict.OUTDATED;
        }
        boolean rewrites = !former.isEmpty()
                && !template.validFrom().isAfter(posts.get(template.postId()).today());
        return rewrites ? Verdict.PAST : Verdict.NEW;
    }

    private static Set<WorkingTime> times(ScheduleTemplate template) {
        return template.intervals().stream().map(TemplateInterval::time).collect(Collectors.toSet());
    }

    private static NavigableMap<LocalDate, ScheduleTemplate> versions(
            Map<TemplateKey, NavigableMap<LocalDate, ScheduleTemplate>> of, ScheduleTemplate template) {
        return of.getOrDefault(TemplateKey.of(template), new TreeMap<>());
    }

    /** Where the plan puts a doctor, or two doctors a room, in the same hours as another or as what is in force. */
    public List<TemplateClash> clashes() {
        List<Occupation> occupations = new ArrayList<>();
        all(existing).forEach(template -> add(occupations, template, false));
        all(planned).forEach(template -> add(occupations, template, true));
        return Occupation.clashes(occupations);
    }

    /** Hours count until the day on which a planned version takes over. */
    private void add(List<Occupation> occupations, ScheduleTemplate template, boolean isPlanned) {
        LocalDate next = versions(planned, template).higherKey(template.validFrom());
        LocalDate end = next == null || next.isAfter(template.validTo()) ? template.validTo() : next;
        UUID doctor = posts.get(template.postId()).doctorId();
        for (TemplateInterval interval : template.intervals()) {
            occupations.add(new Occupation(template, doctor, interval.time(), template.validFrom(), end, isPlanned));
        }
    }

    boolean followsWhatIsThere() {
        return all(planned).stream().allMatch(template -> verdict(template) == Verdict.NEW);
    }

    /** Lets each new version follow the one before it. */
    List<ScheduleTemplate> follow() {
        List<ScheduleTemplate> templates = new ArrayList<>(all(planned));
        templates.sort(Comparator.comparing(ScheduleTemplate::validFrom));
        for (ScheduleTemplate template : templates) {
            NavigableMap<LocalDate, ScheduleTemplate> series = versions(existing, template);
            if (!series.isEmpty()) {
                template.follows(series.lastEntry().getValue());
            }
            put(existing, template);
        }
        return templates;
    }
}
