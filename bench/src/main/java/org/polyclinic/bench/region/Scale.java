package org.polyclinic.bench.region;

import java.time.LocalDate;

/**
 * How much to make. With factor 1: 300 clinics, 9 000 doctors, 1 M citizens, 10 M slots, 5 M past appointments. The day
 * lies between past and future; the same seed, day and factor make the same region.
 */
public record Scale(double factor, long seed, LocalDate day) {
    static final int DOCTORS_PER_CLINIC = 30;
    private static final int CLINICS = 300;
    private static final int CITIZENS_PER_CLINIC = 3333;
    private static final int SLOTS_PER_CLINIC = 33_334;
    private static final int VISITS_PER_CLINIC = 16_667;

    public Scale {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("The factor must lie between 0 and 1.");
        }
    }

    int clinics() {
        return Math.max(1, (int) Math.round(CLINICS * factor));
    }

    int citizensOf(int clinic) {
        return CITIZENS_PER_CLINIC + (clinic % 3 == 0 ? 1 : 0);
    }

    int slotsPerClinic() {
        return SLOTS_PER_CLINIC;
    }

    int pastVisitsPerClinic() {
        return VISITS_PER_CLINIC;
    }

    /** Number of a citizen in the whole region. */
    static int citizen(int clinic, int index) {
        return clinic * (CITIZENS_PER_CLINIC + 1) + index;
    }
}
