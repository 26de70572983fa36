package org.polyclinic.bench.contention;

import java.util.Map;
import java.util.UUID;
import org.polyclinic.kiosk.Kiosk;
import org.polyclinic.patient.entity.IdentityDocument;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.town.Protection;

/** Numbers by which the product finds people and kiosks, though it could not show them. */
record LookupOnly(LookupHash hashes) implements Protection {

    /** {@code lookupKey}: POLYCLINIC_LOOKUP_KEY of the nodes. */
    static LookupOnly by(String lookupKey) {
        return new LookupOnly(new LookupHash(Settings.of(Map.of(Setting.LOOKUP_KEY, lookupKey))));
    }

    @Override
    public byte[] encrypted(Kind kind, UUID owner, String number) {
        return new byte[0];
    }

    @Override
    public byte[] hashed(Kind kind, String number) {
        String name =
                switch (kind) {
                    case SNILS -> Patient.SNILS_HASH_KIND;
                    case POLICY -> Policy.HASH_KIND;
                    case DOCUMENT -> IdentityDocument.HASH_KIND;
                    case KIOSK -> Kiosk.HASH_KIND;
                };
        return hashes.of(name, number);
    }
}
