package org.polyclinic.patient.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.polyclinic.patient.entity.DocumentKind;

class NumbersTest {

    @Test
    void wrongChecksumIsToldFromWrongLength() {
        assertThat(Numbers.snils("112-233-445 95").digits()).isEqualTo("11223344595");
        assertThatThrownBy(() -> Numbers.snils("112-233-445 96")).hasMessage("patient.snilsChecksum");
        assertThatThrownBy(() -> Numbers.snils("112-233-445")).hasMessage("patient.snilsDigits");
        assertThatThrownBy(() -> Numbers.snils("112-233-445 9б")).hasMessage("patient.snilsDigits");
        assertThatThrownBy(() -> Numbers.policy("1234")).hasMessage("patient.policyDigits");
        assertThatThrownBy(() -> Numbers.policy("1111111111111111")).hasMessage("imports.filler");
        assertThatThrownBy(() -> Numbers.policy("1111111111111112")).hasMessage("patient.policyChecksum");
    }

    @Test
    void documentsAreWrittenAsTheyArePrinted() {
        assertThat(Numbers.document(DocumentKind.PASSPORT, "4509 123456")).isEqualTo("4509 123456");
        assertThat(Numbers.document(DocumentKind.PASSPORT, "45 09 № 123456")).isEqualTo("4509 123456");
        assertThatThrownBy(() -> Numbers.document(DocumentKind.PASSPORT, "450912345"))
                .hasMessage("patient.passport");
        assertThatThrownBy(() -> Numbers.document(DocumentKind.BIRTH_CERTIFICATE, "II-MЮ 12"))
                .hasMessage("patient.birthCertificate");
    }
}
