package org.polyclinic.schedule.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.schedule.control.SlotHorizons;

/** What importers of schedules work with. */
record ScheduleReferences(
        EntityManager em, CatalogueKeys keys, SlotHorizons horizons, LocalDateTime now, String actor) {}
