package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.polyclinic.shared.database.Sql;

/** A number that every change of the catalogue raises in its transaction; what nodes keep in memory is as old as it. */
@ApplicationScoped
public class CatalogueStamp {

    @PersistenceContext
    EntityManager em;

    public void raise() {
        Sql.of("UPDATE catalogue_stamp SET stamp = stamp + 1").update(em);
    }
}
