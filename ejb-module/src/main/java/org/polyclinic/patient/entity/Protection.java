package org.polyclinic.patient.entity;

import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;

/** How numbers are kept: encrypted, and hashed to be found by. */
public record Protection(FieldCipher cipher, LookupHash hashes) {

    byte[] encrypt(String kind, Object owner, String text) {
        return cipher.encrypt(kind, owner, text);
    }

    public byte[] hash(String kind, String value) {
        return hashes.of(kind, value);
    }
}
