package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.Ledger;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.system.TestClinic;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Many want the same at the same time. */
@SystemTest
class RaceIT {
    private static final int THREADS = 64;

    private final RunningProduct product;
    private final Api api;
    private final Ledger ledger;

    RaceIT(RunningProduct product, Api api) {
        this.product = product;
        this.api = api;
        this.ledger = new Ledger(product);
    }

    @Test
    void oneOf64GetsTheSlotAndTheOthersAlternatives() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        List<UUID> slots = clinic.slots(clinic.doctor(), 10);
        UUID wanted = slots.get(0);

        List<Answer> answers = Race.run(clinic.patients(THREADS).stream()
                .map(patient -> (Callable<Answer>) () -> Bookings.book(api, wanted, patient))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(Bookings::slotTaken).hasSize(THREADS - 1).allSatisfy(answer -> assertThat(
                        answer.json().getAsJsonArray("alternatives"))
                .isNotEmpty());
        assertThat(ledger.claims(wanted)).isEqualTo(1);
        assertThat(ledger.contradictions()).isEmpty();
    }

    @Test
    void fiftySlotsEndWithOneClaimEach() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        List<UUID> slots = clinic.slots(clinic.doctor(), 50);

        List<Integer> won = Race.run(clinic.patients(THREADS).stream()
                .map(patient -> (Callable<Integer>) () -> bookFirstFree(slots, patient))
                .toList());

        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(slots.size());
        for (UUID slot : slots) {
            assertThat(ledger.claims(slot)).isEqualTo(1);
        }
        assertThat(ledger.contradictions()).isEmpty();
    }

    /** Tries the slots in an order of its own until one is had; 1 or, when all were gone, 0. */
    private int bookFirstFree(List<UUID> slots, UUID patient) throws Exception {
        List<UUID> order = new ArrayList<>(slots);
        Collections.shuffle(order, new Random(patient.getLeastSignificantBits()));
        for (UUID slot : order) {
            Answer answer = Bookings.book(api, slot, patient);
            if (answer.status() == 201) {
                return 1;
            }
            assertThat(Bookings.slotTaken(answer)).as("%s", answer.body()).isTrue();
        }
        return 0;
    }

    @Test
    void sameKeyTwentyTimesBooksOnceAndAnswersTheSame() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        UUID slot = clinic.slots(clinic.doctor(), 1).get(0);
        UUID patient = clinic.patients(1).get(0);
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Race.run(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>) () -> Bookings.book(api, key, slot, patient))
                .toList());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(answers.get(0).body());
        });
        assertThat(ledger.appointmentsOf(patient)).isEqualTo(1);
        assertThat(ledger.contradictions()).isEmpty();
    }

    @Test
    void oneOfTwoOverlappingBookingsOfAPatientWins() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        UUID here = clinic.slots(clinic.doctor(), 1).get(0);
        UUID there = clinic.slots(clinic.doctor(), 1).get(0);
        for (UUID patient : clinic.patients(1)) {
            List<Answer> answers = Race.run(
                    List.of(() -> Bookings.book(api, here, patient), () -> Bookings.book(api, there, patient)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
            assertThat(ledger.appointmentsOf(patient)).isEqualTo(1);
            assertThat(ledger.contradictions()).isEmpty();
        }
    }
}
