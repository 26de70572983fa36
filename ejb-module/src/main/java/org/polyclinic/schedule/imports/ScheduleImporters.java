package org.polyclinic.schedule.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.schedule.control.Timetables;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.time.Clocks;

/** Makes the importer of a kind. */
@ApplicationScoped
public class ScheduleImporters {

    @PersistenceContext
    EntityManager em;

    @Inject
    CatalogueKeys keys;

    @Inject
    Timetables timetables;

    @Inject
    Clock clock;

    public Importer of(ScheduleImport kind, Caller caller) {
        ScheduleReferences reference = new ScheduleReferences(em, keys, timetables, Clocks.utc(clock), caller.name());
        return switch (kind) {
            case CALENDAR -> new CalendarImport(reference);
            case TEMPLATES -> new TemplateImport(reference);
            case EXCEPTIONS -> new ExceptionImport(reference);
        };
    }
}
