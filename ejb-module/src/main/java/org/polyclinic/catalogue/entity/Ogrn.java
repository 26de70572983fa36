package org.polyclinic.catalogue.entity;

import org.polyclinic.shared.failure.InvalidValue;

/** State registration number of a legal entity: thirteen digits, the last a checksum of the first twelve. */
public record Ogrn(String digits) {

    public Ogrn {
        if (!digits.matches("[0-9]{13}")) {
            throw new InvalidValue("catalogue.ogrnDigits");
        }
        if (checkDigit(digits.substring(0, 12)) != digits.charAt(12) - '0') {
            throw new InvalidValue("catalogue.ogrnChecksum");
        }
    }

    /** The thirteenth digit that belongs to the first twelve. */
    public static int checkDigit(String twelve) {
        return (int) (Long.parseLong(twelve) % 11 % 10);
    }
}
