package org.polyclinic.catalogue.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.control.KeyQueries;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.time.Clocks;

/** Makes the importer of a kind. */
@ApplicationScoped
public class CatalogueImporters {

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyQueries keys;

    @Inject
    Clock clock;

    public Importer of(CatalogueImport kind) {
        CatalogueReferences reference = new CatalogueReferences(em, keys, Clocks.utc(clock));
        return switch (kind) {
            case REGIONS -> new RegionImport(reference);
            case SPECIALTIES -> new SpecialtyImport(reference);
            case ICD10 -> new Icd10Import(reference);
            case SERVICES -> new ServiceImport(reference);
            case CLINICS -> new ClinicImport(reference);
            case DOCTORS -> new DoctorImport(reference);
            case PRICES -> new PriceImport(reference);
        };
    }
}
