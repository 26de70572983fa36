package org.polyclinic.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/**
 * Two thousand invented patients. The first three are always the same, for people who try the product: an adult enrolled
 * in the first clinic, a child enrolled in the children's clinic beside it, and an adult whose policy has ended.
 */
final class DemoPatients {
    private static final int COUNT = 2000;
    private static final int OF_AGE = 18;
    private static final LocalDate BORN_BEFORE = LocalDate.of(2026, 11, 1);
    private static final LocalDate ENDED = LocalDate.of(2025, 12, 31);
    private static final List<String> INSURERS =
            List.of("СМК «Янтарь-Мед»", "СМК «Столица-Здоровье»", "СМК «Сибирь-Полис»", "СМК «Восток-Гарант»");
    private static final List<String> REFERRED =
            List.of("cardiologist", "neurologist", "endocrinologist", "urologist", "gastroenterologist");

    private final List<DemoClinic> clinics;
    private final DemoNames names;
    private final List<DemoPatient> patients = new ArrayList<>();

    DemoPatients(List<DemoClinic> clinics, DemoNames names, long seed) {
        this.clinics = clinics.stream().filter(clinic -> clinic.kind().enrols()).toList();
        this.names = names;
        SplittableRandom random = new SplittableRandom(seed);
        known().forEach(patients::add);
        while (patients.size() < COUNT) {
            patients.add(invent(patients.size(), random));
        }
    }

    private static List<DemoPatient> known() {
        FullName adult = new FullName("Ясенева", "Мария", "Андреевна");
        FullName child = new FullName("Ясенев", "Тимофей", "Ильич");
        FullName uninsured = new FullName("Вересаев", "Пётр", "Ильич");
        return List.of(
                patient(0, adult, LocalDate.of(1988, 4, 17), Sex.FEMALE, "KGD-1", "1", null),
                patient(1, child, LocalDate.of(2019, 6, 5), Sex.MALE, "KGD-2", "1", null),
                patient(2, uninsured, LocalDate.of(1975, 9, 23), Sex.MALE, "KGD-1", "2", ENDED));
    }

    private DemoPatient invent(int index, SplittableRandom random) {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate birthDate = BORN_BEFORE.minusDays(1 + random.nextInt(88 * 365));
        boolean child = birthDate.plusYears(OF_AGE).isAfter(BORN_BEFORE);
        List<DemoClinic> fitting =
                clinics.stream().filter(clinic -> clinic.kind().sees(child)).toList();
        DemoClinic clinic = DemoNames.one(fitting, random);
        String district = district(clinic, child, random);
        boolean ended = random.nextInt(100) < 4 && birthDate.isBefore(ENDED.minusYears(1));
        return patient(index, names.invent(sex, random), birthDate, sex, clinic.code(), district, ended ? ENDED : null);
    }

    /** In a mixed clinic the first districts are of the GPs, the last of the paediatricians. */
    private static String district(DemoClinic clinic, boolean child, SplittableRandom random) {
        int adults = (int) clinic.posts().stream().filter("therapist"::equals).count();
        int first = child ? adults : 0;
        int last = child ? clinic.districts() : adults;
        return Integer.toString(1 + first + random.nextInt(last - first));
    }

    private static DemoPatient patient(
            int index, FullName name, LocalDate birthDate, Sex sex, String clinic, String district, LocalDate until) {
        boolean hasPassport = !birthDate.plusYears(14).isAfter(BORN_BEFORE);
        return new DemoPatient(
                name,
                birthDate,
                sex,
                snils(index),
                policyNumber(index, birthDate, sex),
                until,
                hasPassport ? "%02d%02d %06d".formatted(27 + index % 40, 4 + index % 20, 100_003 + index * 397) : "",
                hasPassport ? "" : "II-КН %06d".formatted(500_009 + index * 211),
                clinic,
                district);
    }

    private static String snils(int index) {
        int number = 150_000_017 + index * 40_009;
        String digits = "%09d%02d".formatted(number, Snils.checksum(number));
        return "%s-%s-%s %s"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 9), digits.substring(9));
    }

    private static String policyNumber(int index, LocalDate birthDate, Sex sex) {
        String fifteen = "39" + PolicyNumber.birthCode(birthDate, sex) + "%05d".formatted(10_000 + index * 7);
        return fifteen + PolicyNumber.checkDigit(fifteen);
    }

    List<DemoPatient> all() {
        return List.copyOf(patients);
    }

    DemoTable table() {
        DemoTable table = new DemoTable(
                "patients",
                "surname",
                "name",
                "patronymic",
                "birth_date",
                "sex",
                "snils",
                "phone",
                "email",
                "clinic",
                "district",
                "policy_number",
                "insurer",
                "policy_from",
                "policy_until",
                "passport",
                "birth_certificate");
        for (int i = 0; i < patients.size(); i++) {
            add(table, patients.get(i), i);
        }
        return table;
    }

    private static void add(DemoTable table, DemoPatient patient, int index) {
        LocalDate since = LocalDate.of(2015, 1, 1);
        table.add(
                patient.name().surname(),
                patient.name().name(),
                patient.name().patronymic(),
                patient.birthDate(),
                patient.sex(),
                patient.snils(),
                "+7 900 000-%02d-%02d".formatted(index / 100, index % 100),
                "p" + (10_000 + index) + "@polyclinic.example",
                patient.clinic(),
                patient.district(),
                patient.policyNumber(),
                INSURERS.get(index % INSURERS.size()),
                patient.birthDate().isAfter(since) ? patient.birthDate() : since,
                patient.policyUntil(),
                patient.passport(),
                patient.birthCertificate());
    }

    /** A referral for every fourth patient; the first patient has one to each specialist. */
    DemoTable referrals(LocalDate today) {
        DemoTable table = new DemoTable("referrals", "policy_number", "specialty", "issued_on", "valid_until");
        for (String specialty : REFERRED) {
            table.add(patients.get(0).policyNumber(), specialty, today.minusDays(3), today.plusDays(57));
        }
        for (int i = 4; i < patients.size(); i += 4) {
            String specialty = REFERRED.get(i / 4 % REFERRED.size());
            table.add(patients.get(i).policyNumber(), specialty, today.minusDays(i % 20), today.plusDays(60 - i % 20));
        }
        return table;
    }
}
