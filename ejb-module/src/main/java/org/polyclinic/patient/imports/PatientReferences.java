package org.polyclinic.patient.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.patient.entity.Protection;

/** What importers of patients work with. */
record PatientReferences(EntityManager em, CatalogueKeys keys, Protection protection, LocalDateTime now) {}
