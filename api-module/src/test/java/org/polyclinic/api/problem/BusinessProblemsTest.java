package org.polyclinic.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusinessProblemsTest {
    @Test
    void typeFollowsFromTheMessageKey() {
        assertThat(BusinessProblems.uri("booking.slotAlreadyTaken"))
                .hasToString("https://polyclinic.example/problems/booking/slot-already-taken");
    }
}
