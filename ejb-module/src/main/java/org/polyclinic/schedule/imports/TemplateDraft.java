package org.polyclinic.schedule.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.imports.ImportRow;

/** The rows of a file that make one version of a template. */
final class TemplateDraft {

    private record Line(WorkingTime time, ImportRow row) {}

    private final TemplateKey key;
    private final PostKey post;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final List<Line> lines = new ArrayList<>();

    /** {@code validTo} is the first day after; null: open end. */
    TemplateDraft(TemplateKey key, PostKey post, LocalDate validFrom, LocalDate validTo) {
        this.key = key;
        this.post = post;
        this.validFrom = validFrom;
        this.validTo = validTo == null ? ScheduleTemplate.OPEN_END : validTo;
    }

    void add(WorkingTime time, ImportRow row) {
        if (lines.stream().anyMatch(line -> line.time().overlaps(time))) {
            row.reject("starts", "schedule.timesOverlap");
            return;
        }
        lines.add(new Line(time, row));
    }

    void reject(String column, String messageKey) {
        lines.forEach(line -> line.row().reject(column, messageKey));
    }

    /** Whether a template in force says the same. */
    boolean equalTo(ScheduleTemplate template) {
        return template.validFrom().equals(validFrom) && times().equals(times(template));
    }

    private Set<WorkingTime> times() {
        Set<WorkingTime> times = new LinkedHashSet<>();
        lines.forEach(line -> times.add(line.time()));
        return times;
    }

    private static Set<WorkingTime> times(ScheduleTemplate template) {
        Set<WorkingTime> times = new LinkedHashSet<>();
        template.intervals().forEach(interval -> times.add(interval.time()));
        return times;
    }

    /** Who is where, at most until the day on which another version takes over. */
    List<Occupation> occupations(LocalDate takenOver) {
        LocalDate end = takenOver.isBefore(validTo) ? takenOver : validTo;
        return lines.stream()
                .map(line -> new Occupation(post.doctorId(), key.roomId(), line.time(), validFrom, end, line.row()))
                .toList();
    }

    ScheduleTemplate template() {
        ScheduleTemplate template =
                new ScheduleTemplate(key.postId(), key.roomId(), key.serviceId(), key.financing(), validFrom, validTo);
        lines.forEach(line -> template.works(line.time()));
        return template;
    }

    TemplateKey key() {
        return key;
    }

    PostKey post() {
        return post;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean hasTerm(LocalDate end) {
        return Objects.equals(validTo, end == null ? ScheduleTemplate.OPEN_END : end);
    }
}
