package org.polyclinic.edge.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"en,en", "en-GB,en", "ru-RU,ru", "'de, en;q=0.5',en", "de,ru", "'*',ru"})
    void languageFollowsTheHeader(String header, String language) {
        assertThat(Languages.negotiated(header).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ";;;", "q=0", "\uD83D\uDE00"})
    void nonsenseInTheHeaderMeansRussian(String header) {
        assertThat(Languages.negotiated(header).getLanguage()).isEqualTo("ru");
    }
}
