package org.polyclinic.town;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who is about to be written down as a patient. */
public final class Newcomer {
    /** When everybody is born of whom nothing else is said. */
    public static final LocalDate BORN = LocalDate.of(1985, 3, 14);

    private static final String SERIES = "5004 ";

    private final Town town;
    private final UUID id = Town.newId();
    private LocalDate birthDate = BORN;
    private LocalDate insuredFrom = LocalDate.of(2011, 5, 1);
    private LocalDate insuredUntil;
    private String policyNumber = Numbers.anyPolicy();
    private String passport;
    private String snils;
    private UUID clinic;

    Newcomer(Town town) {
        this.town = town;
    }

    /** A patient with the numbers that are shown to be known. */
    public record Patient(UUID id, LocalDate birthDate, String policyNumber, String passport) {}

    public Newcomer born(LocalDate day) {
        birthDate = day;
        return this;
    }

    /** {@code until} null: without a term. */
    public Newcomer insured(String number, LocalDate from, LocalDate until) {
        policyNumber = number;
        insuredFrom = from;
        insuredUntil = until;
        return this;
    }

    public Newcomer withSnils(String number) {
        snils = number;
        return this;
    }

    /** {@code number}: the six digits after the series. */
    public Newcomer withPassport(String number) {
        passport = number;
        return this;
    }

    public Newcomer enrolledIn(UUID clinicId) {
        clinic = clinicId;
        return this;
    }

    /** Written down. */
    public Patient settles() {
        town.add(person());
        town.add(policy());
        if (passport != null) {
            town.add(document());
        }
        town.settle();
        return new Patient(id, birthDate, policyNumber, passport);
    }

    private Row person() {
        Row row = Row.of("patient", id)
                .with("version", 0)
                .with("surname", "Иванова")
                .with("name", "Мария")
                .with("patronymic", "Петровна")
                .with("birth_date", birthDate)
                .with("sex", "FEMALE")
                .with("clinic_id", clinic)
                .with("created_at", "2026-01-01");
        return snils == null
                ? row
                : row.with("snils", town.protection().encrypted(Protection.Kind.SNILS, id, snils))
                        .with("snils_hash", town.protection().hashed(Protection.Kind.SNILS, snils));
    }

    private Row policy() {
        UUID policy = Town.newId();
        return Row.of("policy", policy)
                .with("patient_id", id)
                .with("kind", "OMS")
                .with("number", town.protection().encrypted(Protection.Kind.POLICY, policy, policyNumber))
                .with("number_hash", town.protection().hashed(Protection.Kind.POLICY, policyNumber))
                .with("last_digits", policyNumber.substring(policyNumber.length() - 4))
                .with("insurer", "Страховая")
                .with("valid_from", insuredFrom)
                .with("valid_until", insuredUntil);
    }

    private Row document() {
        UUID document = Town.newId();
        return Row.of("identity_document", document)
                .with("patient_id", id)
                .with("kind", "PASSPORT")
                .with("number", town.protection().encrypted(Protection.Kind.DOCUMENT, document, SERIES + passport))
                .with("number_hash", town.protection().hashed(Protection.Kind.DOCUMENT, passport));
    }
}
