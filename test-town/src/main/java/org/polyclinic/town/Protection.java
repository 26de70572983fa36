package org.polyclinic.town;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;

/** How the product keeps numbers and secrets by which people and devices are found. */
public interface Protection {

    /** What a number is of. */
    enum Kind {
        SNILS,
        POLICY,
        DOCUMENT,
        KIOSK
    }

    byte[] encrypted(Kind kind, UUID owner, String number);

    byte[] hashed(Kind kind, String number);

    /** For towns whose people nobody looks up by a number: no product can read these. */
    static Protection unreadable() {
        return new Protection() {
            @Override
            public byte[] encrypted(Kind kind, UUID owner, String number) {
                return new byte[0];
            }

            @Override
            public byte[] hashed(Kind kind, String number) {
                try {
                    return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
