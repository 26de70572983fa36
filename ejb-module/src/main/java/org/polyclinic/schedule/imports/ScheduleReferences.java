package org.polyclinic.schedule.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.schedule.control.Timetables;

/** What importers of schedules work with. */
record ScheduleReferences(
        EntityManager em, CatalogueKeys keys, Timetables timetables, LocalDateTime now, String actor) {}
