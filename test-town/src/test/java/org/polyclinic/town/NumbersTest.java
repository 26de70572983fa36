package org.polyclinic.town;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void accountsHaveTheChecksumOfTheSocialFund() {
        assertThat(Numbers.snils(445)).isEqualTo("11223344595");
    }

    @Test
    void policiesEndWithADigitByLuhn() {
        assertThat(Numbers.policy("00", 7_992_739_871L)).isEqualTo("0000079927398713");
        assertThat(Numbers.policy("54", 1)).hasSize(16).isNotEqualTo(Numbers.policy("54", 2));
    }

    @Test
    void townsApartHaveACityOfTheirOwn() {
        assertThat(Place.apart("ZZ", 10).city())
                .isNotEqualTo(Place.apart("ZZ", 10).city());
    }
}
