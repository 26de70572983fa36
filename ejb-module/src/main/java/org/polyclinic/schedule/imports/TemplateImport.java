package org.polyclinic.schedule.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.schedule.control.TemplateClash;
import org.polyclinic.schedule.control.TemplateKey;
import org.polyclinic.schedule.control.TemplatePlan;
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
    private TemplatePlan plan;

    TemplateImport(ScheduleReferences reference) {
        this.reference = reference;
        this.posts = reference.keys().posts();
        this.rooms = reference.keys().rooms();
        this.services = reference.keys().services();
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
                    drafts.computeIfAbsent(List.of(key, from), ignored -> new TemplateDraft(key, from, to));
            if (!draft.hasTerm(to)) {
                row.reject("valid_to", "imports.contradiction");
            }
            draft.add(time, row);
        }
    }

    private static WorkingTime time(ImportRow row) {
        Integer weekday = row.number("weekday", 1, 7);
        LocalTime starts = row.time("starts");
        LocalTime ends = row.endOfDay("ends");
        Integer minutes = row.number("slot_minutes", 1, LONGEST_SLOT);
        int before = row.numberOr("buffer_before", 0, LONGEST_BUFFER, 0);
        int after = row.numberOr("buffer_after", 0, LONGEST_BUFFER, 0);
        int open = row.numberOr("open_hours", 0, LONGEST_OPEN, 0);
        Map<Integer, Integer> quotas = row.has("quotas") ? row.value("quotas", Quotas::parse) : Map.of();
        if (starts != null && ends != null && !WorkingTime.isPossible(starts, ends)) {
            row.reject("ends", "schedule.nightTooLong");
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
        Map<ScheduleTemplate, TemplateDraft> templates = new LinkedHashMap<>();
        drafts.values()
                .forEach(draft -> templates.put(draft.template().writtenBy(reference.actor(), reference.now()), draft));
        plan = reference.timetables().plan(templates.keySet());
        templates.forEach((template, draft) -> check(plan.verdict(template), draft));
        plan.clashes().forEach(clash -> tell(clash, templates.get(clash.template())));
    }

    private static void check(TemplatePlan.Verdict verdict, TemplateDraft draft) {
        if (verdict == TemplatePlan.Verdict.OUTDATED) {
            draft.reject("valid_from", "schedule.templateExists");
        } else if (verdict == TemplatePlan.Verdict.PAST) {
            draft.reject("valid_from", "schedule.templatePast");
        }
    }

    private static void tell(TemplateClash clash, TemplateDraft draft) {
        if (clash.of() == TemplateClash.Of.DOCTOR) {
            draft.reject(clash.time(), "doctor", "schedule.doctorClash");
        } else {
            draft.reject(clash.time(), "room", "schedule.roomClash");
        }
    }

    @Override
    public void write() {
        reference.timetables().save(plan);
    }
}
