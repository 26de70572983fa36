package org.polyclinic.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            +7 4012 00-00-01           | tel:+74012000001
            8 (4012) 00-00-01          | tel:+74012000001
            74012000001                | tel:+74012000001
            +7 401 200-00-00, доб. 12  | tel:+74012000000;ext=12
            +7 401 200-00-00 Доб. 12   | tel:+74012000000;ext=12
            +7 401 200-00-00 ext. 12   | tel:+74012000000;ext=12
            +49 30 1234567             | tel:+49301234567
            112                        | tel:112
            00-00-01                   | tel:000001
            """)
    void callsTheNumberThatIsRead(String phone, String address) {
        assertThat(Phones.address(phone)).isEqualTo(address);
    }
}
