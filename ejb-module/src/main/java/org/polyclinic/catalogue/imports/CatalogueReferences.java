package org.polyclinic.catalogue.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import org.polyclinic.catalogue.control.KeyQueries;

/** What importers of the catalogue work with: the database, the codes it knows, and the moment of the import. */
record CatalogueReferences(EntityManager em, KeyQueries keys, LocalDateTime now) {}
