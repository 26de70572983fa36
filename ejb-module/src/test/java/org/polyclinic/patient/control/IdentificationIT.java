package org.polyclinic.patient.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

class IdentificationIT {

    private static final LocalDate BORN = LocalDate.of(1985, 3, 14);

    private final Domain domain = Domain.shared();
    private final PatientQueries queries = domain.get(PatientQueries.class);
    private Patient patient;

    @BeforeEach
    void makeWorld() {
        patient = new World(domain).patient();
    }

    @Test
    void policyDocumentAndBirthDateTogetherIdentify() {
        String policy = World.policyNumber(1).digits();

        assertThat(queries.identified(policy, "000001", BORN))
                .map(PatientView::id)
                .contains(patient.id());
        assertThat(queries.identified(policy, World.snils(1).digits(), BORN)).isPresent();
        for (String spelling : List.of(
                policy.substring(0, 8) + " " + policy.substring(8),
                policy.substring(0, 8) + "–" + policy.substring(8),
                policy.replace('0', 'О'),
                "\u200b" + policy + "\u00a0")) {
            assertThat(queries.identified(spelling, "000 001", BORN))
                    .as(spelling)
                    .isPresent();
        }
    }

    @Test
    void anyOneOfTheThreeBeingWrongIdentifiesNobody() {
        String policy = World.policyNumber(1).digits();

        assertThat(queries.identified(World.policyNumber(2).digits(), "000001", BORN))
                .isEmpty();
        assertThat(queries.identified(policy, "000002", BORN)).isEmpty();
        assertThat(queries.identified(policy, "000001", BORN.plusDays(1))).isEmpty();
        assertThat(queries.identified(policy, policy, BORN)).isEmpty();
    }

    @Test
    void patientIsFoundWithTheClinicAndThePolicyThatIsValidNow() {
        LocalDate today = TestClock.today().toLocalDate();
        domain.sql("UPDATE policy SET valid_until = ? WHERE patient_id = ?", today.minusDays(1), patient.id());
        domain.sql(
                "INSERT INTO policy (id, patient_id, kind, number, number_hash, last_digits, insurer, valid_from) "
                        + "SELECT ?, patient_id, kind, number, REVERSE(number_hash), '7777', insurer, '2010-01-01' "
                        + "FROM policy WHERE patient_id = ?",
                UUID.randomUUID(),
                patient.id());

        assertThat(queries.find(patient.id())).hasValueSatisfying(found -> {
            assertThat(found.policyMasked()).endsWith(" 7777");
            assertThat(found.clinicName()).isEqualTo("Поликлиника A");
            assertThat(found.birthDate()).isEqualTo(BORN);
        });
        assertThat(queries.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void numbersAreNowhereInTheDatabaseInTheClear() {
        assertThat(domain.count(
                        "policy WHERE number LIKE ?",
                        "%" + World.policyNumber(1).digits() + "%"))
                .isZero();
        assertThat(domain.count(
                        "patient WHERE snils LIKE ?", "%" + World.snils(1).digits() + "%"))
                .isZero();
        assertThat(domain.count("identity_document WHERE number LIKE '%000001%'"))
                .isZero();
    }
}
