package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.polyclinic.bench.region.Demography.Person;
import org.polyclinic.patient.entity.DocumentKind;
import org.polyclinic.patient.entity.IdentityDocument;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.value.Sex;

/** The people enrolled in a clinic, with policies and documents protected as the product protects them. */
final class Citizens {
    static final int OF_AGE = 18;
    private static final int PASSPORT_AGE = 14;
    private static final int FIRST_SNILS = 2_000_003;
    private static final int SNILS_STEP = 829;
    private static final LocalDate POLICIES_SINCE = LocalDate.of(2011, 5, 1);
    private static final List<String> INSURERS =
            List.of("СМК «Янтарь-Мед»", "СМК «Столица-Здоровье»", "СМК «Сибирь-Полис»", "СМК «Восток-Гарант»");
    private static final List<String> REFERRED_TO =
            List.of("cardiologist", "neurologist", "endocrinologist", "urologist", "dermatologist");

    private final Scale scale;
    private final Tables tables;
    private final Reference reference;
    private final Demography demography;
    private final FieldCipher cipher;
    private final LookupHash hashes;
    private final Map<String, Integer> sameBirth = new HashMap<>();

    Citizens(
            Scale scale,
            Tables tables,
            Reference reference,
            Demography demography,
            FieldCipher cipher,
            LookupHash hashes) {
        this.scale = scale;
        this.tables = tables;
        this.reference = reference;
        this.demography = demography;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    List<Citizen> of(Clinic clinic, OrderedIds ids, SplittableRandom random) {
        List<Citizen> people = new ArrayList<>();
        for (int i = 0; i < scale.citizensOf(clinic.number()); i++) {
            Person person = demography.person(random);
            boolean adult = person.ageOn(scale.day()) >= OF_AGE;
            List<UUID> districts = adult ? clinic.adultDistricts() : clinic.childDistricts();
            UUID district = districts.get(random.nextInt(districts.size()));
            people.add(write(person, clinic, district, Scale.citizen(clinic.number(), i), ids, random));
        }
        return people;
    }

    private Citizen write(
            Person person, Clinic clinic, UUID district, int number, OrderedIds ids, SplittableRandom random) {
        UUID id = ids.next();
        String snils = snils(number);
        tables.row("patient")
                .id(id)
                .number(0)
                .text(person.name().surname())
                .text(person.name().name())
                .text(person.name().patronymic())
                .date(person.birthDate())
                .text(person.sex().name())
                .binary(cipher.encrypt(Patient.SNILS_HASH_KIND, id, snils))
                .binary(hashes.of(Patient.SNILS_HASH_KIND, snils))
                .text("+7 900 %03d-%02d-%02d".formatted(number / 10_000 % 1000, number / 100 % 100, number % 100))
                .nothing()
                .id(clinic.id())
                .id(district)
                .timestamp(scale.day().minusDays(90).atStartOfDay());
        tables.end("patient");
        String digits = policy(id, person, ids, random);
        document(id, person, number, ids);
        if (random.nextInt(10) == 0) {
            referral(id, ids, random);
        }
        return new Citizen(id, person.birthDate(), person.sex() == Sex.FEMALE, district, digits);
    }

    static String snils(int number) {
        int nine = FIRST_SNILS + number * SNILS_STEP;
        return "%09d%02d".formatted(nine, Snils.checksum(nine));
    }

    private String policy(UUID patient, Person person, OrderedIds ids, SplittableRandom random) {
        UUID id = ids.next();
        String birth = PolicyNumber.birthCode(person.birthDate(), person.sex());
        int among = sameBirth.merge(birth, 1, Integer::sum);
        String fifteen = Reference.REGION_CODE + birth + "%05d".formatted(among);
        PolicyNumber number = new PolicyNumber(fifteen + PolicyNumber.checkDigit(fifteen));
        boolean ended = random.nextInt(100) < 3
                && person.birthDate().isBefore(scale.day().minusYears(2));
        tables.row("policy")
                .id(id)
                .id(patient)
                .text("OMS")
                .binary(cipher.encrypt(Policy.HASH_KIND, id, number.digits()))
                .binary(hashes.of(Policy.HASH_KIND, number.digits()))
                .text(number.lastDigits())
                .text(INSURERS.get(random.nextInt(INSURERS.size())))
                .date(person.birthDate().isAfter(POLICIES_SINCE) ? person.birthDate() : POLICIES_SINCE)
                .date(ended ? scale.day().minusDays(1 + random.nextInt(300)) : null);
        tables.end("policy");
        return number.lastDigits();
    }

    private void document(UUID patient, Person person, int number, OrderedIds ids) {
        boolean passport = person.ageOn(scale.day()) >= PASSPORT_AGE;
        DocumentKind kind = passport ? DocumentKind.PASSPORT : DocumentKind.BIRTH_CERTIFICATE;
        String text = passport
                ? "%02d%02d %06d".formatted(50 + number / 1_000_000 % 50, 4 + number % 20, number % 1_000_000)
                : "II-СН %06d".formatted(number % 1_000_000);
        UUID id = ids.next();
        tables.row("identity_document")
                .id(id)
                .id(patient)
                .text(kind.name())
                .binary(cipher.encrypt(IdentityDocument.HASH_KIND, id, text))
                .binary(hashes.of(IdentityDocument.HASH_KIND, kind.withoutSeries(text)));
        tables.end("identity_document");
    }

    private void referral(UUID patient, OrderedIds ids, SplittableRandom random) {
        int ago = random.nextInt(30);
        tables.row("referral")
                .id(ids.next())
                .id(patient)
                .id(reference
                        .specialty(REFERRED_TO.get(random.nextInt(REFERRED_TO.size())))
                        .id())
                .date(scale.day().minusDays(ago))
                .date(scale.day().plusDays(60L - ago));
        tables.end("referral");
    }
}
