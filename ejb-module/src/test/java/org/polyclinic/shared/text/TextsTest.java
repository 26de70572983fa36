package org.polyclinic.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void wordsAreComparedWithoutCaseAndYo() {
        assertThat(Texts.words("  Королёв-Семёнов  ПЁТР ")).containsExactly("королев", "семенов", "петр");
    }

    @Test
    void codesStayWholeAndBecomeLatin() {
        assertThat(Texts.words("B01.047.001 J06.9")).containsExactly("b01.047.001", "j06.9");
        assertThat(Texts.words("В01.047 А00")).containsExactly("b01.047", "a00");
    }

    @Test
    void signsAreNoWords() {
        assertThat(Texts.words("😀 % _ « »")).isEmpty();
    }

    @Test
    void wildcardsAreTakenLiterally() {
        assertThat(Texts.startsWith("50%_")).isEqualTo("50\\%\\_%");
    }
}
