package org.polyclinic.patient.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportReport.BadRow;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

class PatientImportsIT {

    private static final String HEADER =
            "surname,name,patronymic,birth_date,sex,snils,phone,email,clinic,policy_number,"
                    + "insurer,policy_from,policy_until,passport,birth_certificate,social_card";

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain);

    @BeforeEach
    void buildWorld() {
        assertThat(new World(domain).clinic).isNotNull();
    }

    @Test
    void patientsComeWithPolicyDocumentsAndEnrolment() {
        assertThat(take(row(1, "Аксёнова", "A")).badRows()).isEmpty();
        assertThat(domain.count("patient WHERE clinic_id IS NOT NULL AND snils_hash IS NOT NULL"))
                .isOne();
        assertThat(domain.count("policy")).isOne();
        assertThat(domain.count("identity_document")).isOne();
    }

    @Test
    void numbersAreNeverKeptInTheOpen() {
        take(row(1, "Аксёнова", "A"));
        String digits = World.policyNumber(1).digits();
        assertThat(domain.count("policy WHERE LOCATE(?, number) > 0", digits)).isZero();
        assertThat(domain.count(
                        "patient WHERE LOCATE(?, snils) > 0", World.snils(1).digits()))
                .isZero();
        assertThat(domain.text("SELECT GROUP_CONCAT(file_name, actor, kind) AS v FROM import_run"))
                .doesNotContain(digits);
    }

    @Test
    void thePatientIsKnownAgainAndContactsAreTakenOver() {
        take(row(1, "Аксёнова", "A"));
        ImportReport again = take(row(1, "АКСЕНОВА", "B").replace("+7 900 000-00-01", "+7 900 000-00-99"));
        assertThat(again.badRows()).isEmpty();
        assertThat(domain.count("patient")).isOne();
        assertThat(domain.count("policy")).isOne();
        assertThat(domain.text(
                        "SELECT CONCAT(phone, ' ', c.code) AS v FROM patient p JOIN clinic c ON c.id = p.clinic_id"))
                .isEqualTo("+7 900 000-00-99 B");
    }

    /** Six columns for somebody who has enrolment, phone and e-mail: all three stay, as does the patronymic. */
    @Test
    void columnsThatAreAbsentChangeNothing() {
        take(row(1, "Аксёнова", "A"));
        String known = "SELECT CONCAT_WS(' ', patronymic, phone, email, clinic_id IS NOT NULL) AS v FROM patient";
        String before = domain.text(known);
        ImportReport again = desk.take(
                PatientImport.PATIENTS,
                "surname,name,birth_date,sex,snils",
                "Аксёнова,Вера,1985-03-14,FEMALE," + World.snils(1).digits());
        assertThat(again.badRows()).isEmpty();
        assertThat(domain.text(known)).isEqualTo(before);
    }

    @Test
    void cellThatIsEmptyTakesAway() {
        take(row(1, "Аксёнова", "A"));
        take(row(1, "Аксёнова", "A").replace("p@clinic.example", ""));
        assertThat(domain.count("patient WHERE email IS NULL AND phone IS NOT NULL"))
                .isOne();
    }

    @Test
    void aNewPolicyOfAKnownPatientIsAdded() {
        take(row(1, "Аксёнова", "A"));
        String renewed = row(1, "Аксёнова", "A")
                .replace(World.policyNumber(1).digits(), World.policyNumber(77).digits());
        assertThat(take(renewed).badRows()).isEmpty();
        assertThat(domain.count("patient")).isOne();
        assertThat(domain.count("policy")).isEqualTo(2);
    }

    @Test
    void anotherPersonWithTheSameNumbersIsRefused() {
        take(row(1, "Аксёнова", "A"), row(2, "Белова", "A"));
        String mixed = row(1, "Аксёнова", "A")
                .replace(World.policyNumber(1).digits(), World.policyNumber(2).digits());
        assertThat(take(row(1, "Вольнова", "A"), row(2, "Белова", "A").replace("1985-03-14", "1985-03-15"))
                        .badRows())
                .extracting(BadRow::row, BadRow::messageKey)
                .containsExactly(tuple(1, "patient.otherPerson"), tuple(2, "patient.otherPerson"));
        assertThat(take(mixed).badRows()).extracting(BadRow::messageKey).containsExactly("patient.numbersOfTwo");
    }

    /** Where days begin first it is tomorrow already, and children are born there too. */
    @Test
    void newbornIsTakenWhereverThePatientLives() {
        LocalDate today = Clocks.latestDay(TestClock.now());
        String newborn = row(1, "Аксёнова", "A");
        assertThat(take(newborn.replace("1985-03-14", today.plusDays(1).toString()))
                        .badRows())
                .extracting(BadRow::column)
                .containsExactly("birth_date");
        assertThat(take(newborn.replace("1985-03-14", today.toString())).badRows())
                .isEmpty();
        assertThat(domain.text("SELECT birth_date AS v FROM patient")).isEqualTo(today.toString());
    }

    @Test
    void everyWrongNumberIsReported() {
        ImportReport report = take(
                "А,Б,,2999-01-01,FEMALE,112-233-445 96,abc,x@y,нет,1234567890123456,,,,450912345,II-MЮ 123456,1",
                "А,Б,,1985-03-14,FEMALE,,,,,,,,,,,",
                row(3, "Аксёнова", "A"),
                row(3, "Аксёнова", "A"));
        assertThat(report.applied()).isFalse();
        assertThat(report.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactlyInAnyOrder(
                        tuple(1, "birth_date"),
                        tuple(1, "snils"),
                        tuple(1, "policy_number"),
                        tuple(1, "insurer"),
                        tuple(1, "policy_from"),
                        tuple(1, "passport"),
                        tuple(1, "birth_certificate"),
                        tuple(1, "social_card"),
                        tuple(1, "phone"),
                        tuple(1, "email"),
                        tuple(1, "clinic"),
                        tuple(2, "policy_number"),
                        tuple(4, "policy_number"),
                        tuple(4, "snils"));
        assertThat(domain.count("patient")).isZero();
    }

    @Test
    void referralsNeedAKnownPatient() {
        take(row(1, "Аксёнова", "A"));
        String header = "policy_number,specialty,issued_on,valid_until";
        String known = World.policyNumber(1).digits() + ",cardiology,2026-11-01,2026-12-31";
        assertThat(desk.take(PatientImport.REFERRALS, header, known).applied()).isTrue();
        assertThat(desk.take(PatientImport.REFERRALS, header, known).applied()).isTrue();
        assertThat(domain.count("referral")).isOne();
        assertThat(desk.take(
                                PatientImport.REFERRALS,
                                header,
                                World.policyNumber(2).digits() + ",cardiology,2026-11-01,2026-12-31",
                                World.policyNumber(1).digits() + ",magic,2026-11-01,2026-10-31")
                        .badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactlyInAnyOrder(tuple(1, "policy_number"), tuple(2, "specialty"), tuple(2, "valid_until"));
    }

    @Test
    void aKioskGetsItsNewTokenButNotThatOfAnother() {
        String header = "clinic,name,token";
        assertThat(desk.take(
                                PatientImport.KIOSKS,
                                header,
                                "A,Холл,token-of-the-first-kiosk",
                                "B,Холл,token-of-the-second-kiosk")
                        .applied())
                .isTrue();
        assertThat(desk.take(PatientImport.KIOSKS, header, "A,Холл,token-of-the-first-kiosk-2")
                        .applied())
                .isTrue();
        assertThat(domain.count("kiosk")).isEqualTo(2);
        assertThat(desk.take(PatientImport.KIOSKS, header, "A,Холл,token-of-the-second-kiosk", "A,Вход,short")
                        .badRows())
                .extracting(BadRow::messageKey)
                .containsExactly("patient.kioskTokenTaken", "patient.kioskToken");
    }

    @Test
    void twoThousandPatientsTakeSeconds() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 2000; i++) {
            rows.add(row(i, "Аксёнова", "A"));
        }
        long start = System.nanoTime();
        assertThat(take(rows.toArray(String[]::new)).applied()).isTrue();
        assertThat(domain.count("patient")).isEqualTo(2000);
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    private ImportReport take(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return desk.take(PatientImport.PATIENTS, lines.toArray(String[]::new));
    }

    private static String row(int number, String surname, String clinic) {
        return String.join(
                ",",
                surname,
                "Вера",
                "Ильинична",
                "1985-03-14",
                "FEMALE",
                World.snils(number).digits(),
                "+7 900 000-00-%02d".formatted(number % 100),
                "p@clinic.example",
                clinic,
                World.policyNumber(number).digits(),
                "СМК",
                "2011-05-01",
                "",
                "4509 %06d".formatted(number),
                "",
                "");
    }
}
