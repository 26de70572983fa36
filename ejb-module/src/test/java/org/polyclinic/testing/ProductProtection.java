package org.polyclinic.testing;

import java.util.UUID;
import org.polyclinic.kiosk.Kiosk;
import org.polyclinic.patient.entity.IdentityDocument;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.town.Protection;

/** Numbers of the test town as the product itself keeps and finds them. */
record ProductProtection(FieldCipher cipher, LookupHash hashes) implements Protection {

    @Override
    public byte[] encrypted(Kind kind, UUID owner, String number) {
        return cipher.encrypt(name(kind), owner, number);
    }

    @Override
    public byte[] hashed(Kind kind, String number) {
        return hashes.of(name(kind), number);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case SNILS -> Patient.SNILS_HASH_KIND;
            case POLICY -> Policy.HASH_KIND;
            case DOCUMENT -> IdentityDocument.HASH_KIND;
            case KIOSK -> Kiosk.HASH_KIND;
        };
    }
}
