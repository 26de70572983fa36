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
import org.polyclinic.shared.failure.InvalidValue;

class InnTest {

    /** Numbers of the tax service and of two ministries, as published. */
    @ParameterizedTest
    @ValueSource(strings = {"7707329152", "7707778246", "7710168360"})
    void publishedNumbersAreAccepted(String digits) {
        assertThat(new Inn(digits).digits()).isEqualTo(digits);
    }

    @Test
    void wrongCheckDigitIsToldFromWrongLength() {
        assertThatThrownBy(() -> new Inn("7707329153")).hasMessage("catalogue.innChecksum");
        assertThatThrownBy(() -> new Inn("770732915")).hasMessage("catalogue.innDigits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77073291525", "770732915a", "٧٧٠٧٣٢٩١٥٢", "7707 329152"})
    void whatIsNotTenDigitsIsRejected(String text) {
        assertThatThrownBy(() -> new Inn(text)).isInstanceOf(InvalidValue.class).hasMessage("catalogue.innDigits");
    }

    @Property
    void everyMistypedCheckDigitIsFound(
            @ForAll @NumericChars @StringLength(9) String nine, @ForAll @IntRange(min = 1, max = 9) int slip) {
        int right = Inn.checkDigit(nine);
        assertThat(new Inn(nine + right).digits()).hasSize(10);
        assertThatThrownBy(() -> new Inn(nine + (right + slip) % 10)).hasMessage("catalogue.innChecksum");
    }
}
