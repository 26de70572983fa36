package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.shared.database.Sql;

/** Looks ids up. */
@ApplicationScoped
public class ReferenceQueries {

    @PersistenceContext
    EntityManager em;

    public boolean exists(Reference reference) {
        return Sql.of("SELECT id FROM " + reference.kind().table() + " WHERE id = ?", reference.id())
                .first(em, UUID.class)
                .isPresent();
    }
}
