package org.polyclinic.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Киров | г. Киров, ул. Ленина, 1 | 610000, г. Киров, ул. Ленина, 1",
                "Киров | КИРОВ, Мира, 2 | 610000, КИРОВ, Мира, 2",
                "Киров | ул. Кирова, 3 | 610000, Киров, ул. Кирова, 3",
                "Киров | Кировский пр., 4 | 610000, Киров, Кировский пр., 4",
                "Киров | 610000, г. Киров, Мира, 5 | 610000, г. Киров, Мира, 5",
                "Киров | Мира, 6 | 610000, Киров, Мира, 6"
            })
    void cityAndPostalCodeStandThereOnce(String city, String address, String whole) {
        assertThat(PostalAddress.of("610000", city, address)).isEqualTo(whole);
    }
}
