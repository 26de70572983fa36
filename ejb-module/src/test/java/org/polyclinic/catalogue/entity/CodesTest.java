package org.polyclinic.catalogue.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"B01.047.001", "A05.10.006", "A16.07.002.001", "B04.001.002"})
    void codesOfTheNomenclatureAreAccepted(String code) {
        assertThat(new ServiceCode(code).text()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "B01", "C01.047.001", "b01.047.001", "B01.047.0011", "B01.047.001.002.003", "B1.047.001"})
    void whatIsNoServiceCodeIsRejected(String code) {
        assertThatThrownBy(() -> new ServiceCode(code)).hasMessage("catalogue.serviceCode");
    }

    @Test
    void cyrillicLookAlikesAreNamedAsSuch() {
        assertThatThrownBy(() -> new ServiceCode("В01.047.001")).hasMessage("catalogue.cyrillicInCode");
        assertThatThrownBy(() -> new Icd10Code("А00")).hasMessage("catalogue.cyrillicInCode");
        assertThatThrownBy(() -> Icd10Range.parse("А00-А09")).hasMessage("catalogue.cyrillicInCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J06", "J06.9", "S52.51", "U07.1"})
    void codesOfDiseasesAreAccepted(String code) {
        assertThat(new Icd10Code(code).rubric()).isEqualTo(code.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "J6", "J06.", "J06.123", "j06", "JJ6", "J06,9", "J06\n"})
    void whatIsNoDiseaseCodeIsRejected(String code) {
        assertThatThrownBy(() -> new Icd10Code(code)).hasMessage("catalogue.icd10Code");
    }

    @Test
    void rangeIsABlockOrARubric() {
        assertThat(Icd10Range.parse("J00-J06")).isEqualTo(new Icd10Range("J00", "J06"));
        assertThat(Icd10Range.parse("J06.9")).isEqualTo(new Icd10Range("J06", "J06"));
        assertThatThrownBy(() -> Icd10Range.parse("J06-J00")).hasMessage("catalogue.icd10Range");
    }
}
