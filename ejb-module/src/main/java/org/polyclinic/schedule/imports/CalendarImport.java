package org.polyclinic.schedule.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;

/**
 * The production calendar of the country or a region. A day that is there already is replaced: the government moves days
 * off within the year.
 */
final class CalendarImport implements Importer {

    private record Key(UUID regionId, LocalDate day) {}

    private record Content(CalendarDay.Kind kind, Integer worksAs, String name) {}

    /** A day that is there already. */
    record Known(UUID regionId, LocalDate day, CalendarDay.Kind kind, Integer worksAs, String name) {}

    private final ScheduleReferences reference;
    private final Map<String, UUID> regions;
    private final Map<Key, Content> known = new HashMap<>();
    private final Set<Key> seen = new HashSet<>();
    private final List<CalendarDay> days = new ArrayList<>();

    CalendarImport(ScheduleReferences reference) {
        this.reference = reference;
        this.regions = reference.keys().regions();
        Sql.of("SELECT region_id, day, kind, works_as, name FROM calendar_day")
                .list(reference.em(), Known.class)
                .forEach(day -> known.put(
                        new Key(day.regionId(), day.day()), new Content(day.kind(), day.worksAs(), day.name())));
    }

    @Override
    public Columns columns() {
        return Columns.required("day", "kind", "name").optional("region_code", "works_as");
    }

    @Override
    public void read(ImportRow row) {
        Key key = new Key(row.optionalKnown("region_code", regions, "imports.unknownRegion"), row.date("day"));
        CalendarDay.Kind kind = row.constant("kind", CalendarDay.Kind.class);
        Integer worksAs = row.optionalNumber("works_as", 1, 7);
        if (kind != null && (kind == CalendarDay.Kind.WORKING) != row.has("works_as")) {
            row.reject("works_as", "schedule.worksAs");
        }
        Content content = new Content(kind, worksAs, row.text("name", 200));
        if (!row.isGood()) {
            return;
        }
        if (!seen.add(key)) {
            row.reject("day", "imports.duplicate");
            return;
        }
        put(key, content);
    }

    private void put(Key key, Content content) {
        if (content.equals(known.get(key))) {
            return;
        }
        days.add(
                content.kind() == CalendarDay.Kind.WORKING
                        ? CalendarDay.working(
                                key.regionId(), key.day(), DayOfWeek.of(content.worksAs()), content.name())
                        : CalendarDay.off(key.regionId(), key.day(), content.kind(), content.name()));
    }

    @Override
    public void write() {
        reference.timetables().saveDays(days);
    }
}
