package org.polyclinic.schedule.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Financing;

/**
 * Weekly templates: a row for each working time of a weekday; rows that agree in post, room, service, financing and first
 * day make one version. A version that is there already is passed over, a changed one needs a later first day.
 */
final class TemplateImport implements Importer {

    private static final int LONGEST_SLOT = 480;
    private static final int LONGEST_BUFFER = 120;
    private static final int LONGEST_OPEN = 24 * 60;

    private final ScheduleReferences reference;
    private final Map<String, PostKey> posts;
    private final Map<String, UUID> rooms;
    private final Map<String, UUID> services;
    private final Map<List<Object>, TemplateDraft> drafts = new LinkedHashMap<>();
    private final Map<TemplateKey, List<ScheduleTemplate>> known = new HashMap<>();
    private final Map<UUID, UUID> doctorIds = new HashMap<>();
    private final Set<TemplateDraft> unchanged = new HashSet<>();

    TemplateImport(ScheduleReferences reference) {
        this.reference = reference;
        this.posts = reference.keys().posts();
        this.rooms = reference.keys().rooms();
        this.services = reference.keys().services();
        this.posts.values().forEach(post -> doctorIds.put(post.id(), post.doctorId()));
    }

    @Override
    public Columns columns() {
        return Columns.required(
                        "doctor",
                        "clinic",
                        "specialty",
                        "room",
                        "financing",
                        "valid_from",
                        "weekday",
                        "starts",
                        "ends",
                        "slot_minutes")
                .optional("service", "valid_to", "buffer_before", "buffer_after", "open_hours", "quotas");
    }

    @Override
    public void read(ImportRow row) {
        PostKey post = row.value("doctor", doctor -> ImportRow.find(posts, postKey(row), "imports.unknownPost"));
        UUID room = row.value(
                "room", number -> ImportRow.find(rooms, Keys.of(row.raw("clinic"), number), "imports.unknownRoom"));
        UUID service = row.optionalKnown("service", services, "imports.unknownService");
        Financing financing = row.constant("financing", Financing.class);
        LocalDate from = row.date("valid_from");
        LocalDate to = row.optionalDate("valid_to");
        if (from != null && to != null && !from.isBefore(to)) {
            row.reject("valid_to", "imports.endBeforeStart");
        }
        WorkingTime time = time(row);
        if (row.isGood()) {
            TemplateKey key = new TemplateKey(post.id(), room, service, financing);
            TemplateDraft draft =
                    drafts.computeIfAbsent(List.of(key, from), ignored -> new TemplateDraft(key, post, from, to));
            if (!draft.hasTerm(to)) {
                row.reject("valid_to", "imports.contradiction");
            }
            draft.add(time, row);
        }
    }

    private static WorkingTime time(ImportRow row) {
        Integer weekday = row.number("weekday", 1, 7);
        LocalTime starts = row.time("starts");
        LocalTime ends = row.time("ends");
        Integer minutes = row.number("slot_minutes", 1, LONGEST_SLOT);
        int before = row.numberOr("buffer_before", 0, LONGEST_BUFFER, 0);
        int after = row.numberOr("buffer_after", 0, LONGEST_BUFFER, 0);
        int open = row.numberOr("open_hours", 0, LONGEST_OPEN, 0);
        Map<Integer, Integer> quotas = row.has("quotas") ? row.value("quotas", Quotas::parse) : Map.of();
        if (starts != null && ends != null && !starts.isBefore(ends)) {
            row.reject("ends", "imports.endBeforeStart");
        }
        return row.isGood()
                ? new WorkingTime(DayOfWeek.of(weekday), starts, ends, minutes, before, after, open, quotas)
                : null;
    }

    private static String postKey(ImportRow row) {
        return Keys.of(row.raw("doctor"), row.raw("clinic"), row.raw("specialty"));
    }

    @Override
    public void readAll() {
        List<ScheduleTemplate> existing = existing();
        existing.forEach(template -> known.computeIfAbsent(TemplateKey.of(template), key -> new ArrayList<>())
                .add(template));
        drafts.values().forEach(this::compare);
        drafts.values().removeIf(unchanged::contains);
        List<Occupation> occupations = new ArrayList<>();
        existing.forEach(template -> occupations.addAll(occupations(template)));
        drafts.values()
                .forEach(draft -> occupations.addAll(draft.occupations(takenOver(draft.key(), draft.validFrom()))));
        Occupation.rejectClashes(occupations);
    }

    /** All templates of the doctors and rooms in the file. */
    private List<ScheduleTemplate> existing() {
        Set<UUID> doctors = new HashSet<>();
        drafts.values().forEach(draft -> doctors.add(draft.post().doctorId()));
        Set<UUID> postIds = new HashSet<>();
        posts.values().stream()
                .filter(post -> doctors.contains(post.doctorId()))
                .forEach(post -> postIds.add(post.id()));
        Set<UUID> roomIds = new HashSet<>();
        drafts.values().forEach(draft -> roomIds.add(draft.key().roomId()));
        return new TemplateQueries(reference.em()).of(postIds, roomIds);
    }

    private void compare(TemplateDraft draft) {
        List<ScheduleTemplate> former = known.getOrDefault(draft.key(), List.of());
        if (former.stream().anyMatch(draft::equalTo)) {
            unchanged.add(draft);
        } else if (former.stream().anyMatch(version -> !version.validFrom().isBefore(draft.validFrom()))) {
            draft.reject("valid_from", "schedule.templateExists");
        } else if (!former.isEmpty()
                && !draft.validFrom().isAfter(reference.now().toLocalDate())) {
            draft.reject("valid_from", "schedule.templatePast");
        }
    }

    /** The day on which the next version of a template in the file takes over; the open end when none does. */
    private LocalDate takenOver(TemplateKey key, LocalDate validFrom) {
        return drafts.values().stream()
                .filter(draft -> draft.key().equals(key) && draft.validFrom().isAfter(validFrom))
                .map(TemplateDraft::validFrom)
                .min(LocalDate::compareTo)
                .orElse(ScheduleTemplate.OPEN_END);
    }

    private List<Occupation> occupations(ScheduleTemplate template) {
        LocalDate taken = takenOver(TemplateKey.of(template), template.validFrom());
        LocalDate end = taken.isBefore(template.validTo()) ? taken : template.validTo();
        UUID doctorId = doctorIds.get(template.postId());
        return template.intervals().stream()
                .map(interval ->
                        new Occupation(doctorId, template.roomId(), interval.time(), template.validFrom(), end, null))
                .toList();
    }

    @Override
    public void write() {
        Set<UUID> clinics = new HashSet<>();
        drafts.values().stream()
                .sorted(Comparator.comparing(TemplateDraft::validFrom))
                .forEach(draft -> {
                    write(draft);
                    clinics.add(draft.post().clinicId());
                });
        clinics.forEach(reference.horizons()::markStale);
    }

    private void write(TemplateDraft draft) {
        ScheduleTemplate template = draft.template().writtenBy(reference.actor(), reference.now());
        List<ScheduleTemplate> versions = known.computeIfAbsent(draft.key(), key -> new ArrayList<>());
        versions.stream().max(Comparator.comparing(ScheduleTemplate::validFrom)).ifPresent(template::follows);
        versions.add(template);
        reference.em().persist(template);
    }
}
