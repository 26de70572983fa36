package org.polyclinic.town;

import java.util.UUID;

/** Numbers with the checksums that the product asks for. */
public final class Numbers {
    private static final int FIRST_SNILS = 112_233_000;
    private static final long POLICIES = 10_000_000_000_000L;

    private Numbers() {}

    /** The nth insurance account: eleven digits, the last two a checksum of the nine before. */
    public static String snils(int n) {
        int nine = FIRST_SNILS + n;
        int sum = 0;
        int rest = nine;
        for (int weight = 1; weight <= 9; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return "%09d%02d".formatted(nine, sum % 101 % 100);
    }

    /** The nth policy of a region: sixteen digits, the last by Luhn. */
    public static String policy(String region, long n) {
        String fifteen = region + "%013d".formatted(n);
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            int digit = fifteen.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return fifteen + (10 - sum % 10) % 10;
    }

    /** One that nobody else has. */
    static String anyPolicy() {
        return policy("77", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), POLICIES));
    }
}
