package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Somebody enrolled in a clinic, with what keeps visits from clashing: one a day, one to come per specialty. */
final class Citizen {
    final UUID id;
    final LocalDate birthDate;
    final boolean woman;
    final UUID district;
    final String policyDigits;
    private final Set<UUID> coming = new HashSet<>();
    private LocalDate lastDay = LocalDate.MIN;

    Citizen(UUID id, LocalDate birthDate, boolean woman, UUID district, String policyDigits) {
        this.id = id;
        this.birthDate = birthDate;
        this.woman = woman;
        this.district = district;
        this.policyDigits = policyDigits;
    }

    int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }

    /** How often this age sees a doctor. */
    int need(LocalDate day) {
        int age = ageOn(day);
        if (age < 3 || age >= 70) {
            return 4;
        }
        return age < 18 || age >= 55 ? 3 : woman ? 2 : 1;
    }

    /** Takes the day if nothing else is on it; for a visit to come also the specialty. */
    boolean goes(LocalDate day, UUID specialty, boolean toCome) {
        if (lastDay.equals(day) || toCome && !coming.add(specialty)) {
            return false;
        }
        lastDay = day;
        return true;
    }
}
