package org.polyclinic.catalogue.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OgrnTest {

    @ParameterizedTest
    @ValueSource(strings = {"1047707030513", "1127746460885", "1037700255284"})
    void publishedNumbersAreAccepted(String digits) {
        assertThat(new Ogrn(digits).digits()).isEqualTo(digits);
    }

    @Test
    void wrongCheckDigitIsToldFromWrongLength() {
        assertThatThrownBy(() -> new Ogrn("1047707030514")).hasMessage("catalogue.ogrnChecksum");
        assertThatThrownBy(() -> new Ogrn("10477070305139")).hasMessage("catalogue.ogrnDigits");
        assertThatThrownBy(() -> new Ogrn("104770703051x")).hasMessage("catalogue.ogrnDigits");
    }

    @Property
    void everyMistypedCheckDigitIsFound(
            @ForAll @NumericChars @StringLength(12) String twelve, @ForAll @IntRange(min = 1, max = 9) int slip) {
        int right = Ogrn.checkDigit(twelve);
        assertThat(new Ogrn(twelve + right).digits()).hasSize(13);
        assertThatThrownBy(() -> new Ogrn(twelve + (right + slip) % 10)).hasMessage("catalogue.ogrnChecksum");
    }
}
