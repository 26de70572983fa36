package org.polyclinic.patient.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.patient.boundary.PatientImport;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.shared.Clocks;
import org.polyclinic.shared.FieldCipher;
import org.polyclinic.shared.LookupHash;
import org.polyclinic.shared.imports.Importer;

/** Makes the importer of a kind. */
@ApplicationScoped
public class PatientImporters {

    @PersistenceContext
    EntityManager em;

    @Inject
    CatalogueKeys keys;

    @Inject
    FieldCipher cipher;

    @Inject
    LookupHash hashes;

    @Inject
    Clock clock;

    public Importer of(PatientImport kind) {
        Reference reference = new Reference(em, keys, new Protection(cipher, hashes), Clocks.utc(clock));
        return switch (kind) {
            case PATIENTS -> new PersonImport(reference);
            case REFERRALS -> new ReferralImport(reference);
            case KIOSKS -> new KioskImport(reference);
        };
    }
}
