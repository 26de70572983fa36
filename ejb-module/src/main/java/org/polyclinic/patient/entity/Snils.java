package org.polyclinic.patient.entity;

import java.util.Optional;

/**
 * Number of the personal insurance account: 11 digits, the last two a checksum of the first nine (rules of the Social
 * Fund; the check holds above 001-001-998).
 */
public record Snils(String digits) {

    private static final int LAST_UNCHECKED = 1_001_998;

    public Snils {
        if (!digits.matches("\\d{11}") || !checksumFits(digits)) {
            throw new IllegalArgumentException("not a SNILS");
        }
    }

    /** Reads «112-233-445 95» or bare digits. */
    public static Optional<Snils> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return digits.matches("\\d{11}") && checksumFits(digits) ? Optional.of(new Snils(digits)) : Optional.empty();
    }

    private static boolean checksumFits(String digits) {
        int number = Integer.parseInt(digits.substring(0, 9));
        return number <= LAST_UNCHECKED || checksum(number) == Integer.parseInt(digits.substring(9));
    }

    /** Checksum of the first nine digits. */
    public static int checksum(int number) {
        int sum = 0;
        int rest = number;
        for (int weight = 1; weight <= 9; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return sum % 101 % 100;
    }

    @Override
    public String toString() {
        return "SNILS ***" + digits.substring(9);
    }
}
