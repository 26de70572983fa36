package org.polyclinic.schedule.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polyclinic.schedule.control.TemplateKey;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;
import org.polyclinic.shared.imports.ImportRow;

/** The rows of a file that make one version of a template. */
final class TemplateDraft {

    private record Line(WorkingTime time, ImportRow row) {}

    private final TemplateKey key;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final List<Line> lines = new ArrayList<>();

    /** {@code validTo} is the first day after; null: open end. */
    TemplateDraft(TemplateKey key, LocalDate validFrom, LocalDate validTo) {
        this.key = key;
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

    /** Tells the row of one of its times. */
    void reject(WorkingTime time, String column, String messageKey) {
        lines.stream().filter(line -> line.time().equals(time)).forEach(line -> line.row()
                .reject(column, messageKey));
    }

    ScheduleTemplate template() {
        ScheduleTemplate template =
                new ScheduleTemplate(key.postId(), key.roomId(), key.serviceId(), key.financing(), validFrom, validTo);
        lines.forEach(line -> template.works(line.time()));
        return template;
    }

    boolean hasTerm(LocalDate end) {
        return Objects.equals(validTo, end == null ? ScheduleTemplate.OPEN_END : end);
    }
}
