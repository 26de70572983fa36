package org.polyclinic.patient.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.limit.AttemptLimit;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

class IdentificationIT {

    private static final LocalDate BORN = LocalDate.of(1985, 3, 14);

    private final Domain domain = Domain.shared();
    private final PatientQueries queries = domain.get(PatientQueries.class);
    private final AttemptLimit limit = domain.get(AttemptLimit.class);
    private final Caller visitor = new Visitor();
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
        assertThat(queries.identified(policy.substring(0, 8) + " " + policy.substring(8), "000 001", BORN))
                .isPresent();
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

    @Test
    void afterFiveFailuresAPolicyIsShutEvenToTheRightAnswer() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("p", "address", Optional.empty())).isEmpty();
        }

        assertThatThrownBy(() -> attempt("p", "elsewhere", Optional.of("right")))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(attempt("other", "elsewhere", Optional.of("right"))).isPresent();
    }

    @Test
    void successesDoNotCount() {
        for (int i = 0; i < 50; i++) {
            assertThat(attempt("p", "address", Optional.of("right"))).isPresent();
        }
    }

    @Test
    void addressIsLimitedAcrossPolicies() {
        for (int i = 0; i < 20; i++) {
            attempt("policy " + i, "address", Optional.empty());
        }

        assertThatThrownBy(() -> attempt("fresh", "address", Optional.empty())).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void kioskIsLimitedByItself() {
        Caller kiosk = new KioskCaller(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 30; i++) {
            String policy = "policy " + i;
            limit.guard(AttemptLimit.policy(policy), "address", kiosk, Optional::empty);
        }

        assertThat(kiosk.channel()).isEqualTo(Channel.KIOSK);
        assertThatThrownBy(() -> limit.guard(AttemptLimit.policy("fresh"), "address", kiosk, Optional::empty))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void countsHoldNoNumberAndNoAddress() {
        attempt("1234567890123456", "192.0.2.7", Optional.empty());

        assertThat(domain.count("attempt WHERE key_hash LIKE '%192.0.2.7%' OR key_hash LIKE '%1234567890123456%'"))
                .isZero();
        assertThat(domain.count("attempt")).isEqualTo(2);
    }

    private Optional<String> attempt(String policy, String address, Optional<String> answer) {
        return limit.guard(AttemptLimit.policy(policy), address, visitor, () -> answer);
    }
}
