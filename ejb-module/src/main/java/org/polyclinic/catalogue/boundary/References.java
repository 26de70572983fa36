package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;
import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.SLOTS_READ;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Collection;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.control.ReferenceQueries;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.validation.Checked;

/** Ids of the catalogue: whether there is anything behind them. The catalogue is public to whoever may read it. */
@Stateless
@Checked
@RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ})
public class References {

    @Inject
    ReferenceQueries queries;

    /** @throws NotFound for the first id that is nothing's */
    public void require(Collection<@Valid Reference> references) {
        references.stream()
                .filter(reference -> reference.id() != null && !queries.exists(reference))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new NotFound(unknown.kind().messageKey());
                });
    }
}
