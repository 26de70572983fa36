package org.polyclinic.patient.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.kiosk.KioskImport;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.time.Clocks;

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
        PatientReferences reference =
                new PatientReferences(em, keys, new Protection(cipher, hashes), Clocks.utc(clock));
        return switch (kind) {
            case PATIENTS -> new PersonImport(reference);
            case REFERRALS -> new ReferralImport(reference);
            case KIOSKS -> new KioskImport(em, hashes, keys.clinics());
        };
    }
}
