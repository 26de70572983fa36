package org.polyclinic.catalogue.entity;

import org.polyclinic.shared.failure.InvalidValue;

/** Taxpayer number of an organisation: ten digits, the last a checksum (order ЕД-7-14/559@ of the tax service). */
public record Inn(String digits) {

    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    public Inn {
        if (!digits.matches("[0-9]{10}")) {
            throw new InvalidValue("catalogue.innDigits");
        }
        if (checkDigit(digits.substring(0, 9)) != digits.charAt(9) - '0') {
            throw new InvalidValue("catalogue.innChecksum");
        }
    }

    /** The tenth digit that belongs to the first nine. */
    public static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return sum % 11 % 10;
    }
}
