package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.catalogue.boundary.view.SearchMeaning;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.catalogue.boundary.view.Suggestion.Kind;
import org.polyclinic.catalogue.imports.CatalogueTables;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestDatabase;

class CatalogueSearchIT {

    private static final Domain DOMAIN = Domain.shared();

    @BeforeAll
    static void importCatalogue() {
        TestDatabase.shared().empty();
        ImportDesk desk = new ImportDesk(DOMAIN);
        CatalogueTables.small().forEach(desk::take);
    }

    @ParameterizedTest
    @ValueSource(strings = {"кор", "КОРОЛЁВ", "королев", "пётр кор", "Королёв П И", "орол"})
    void doctorsAreFoundByPartsOfTheirNames(String text) {
        assertThat(of(Kind.DOCTOR, text)).extracting(Suggestion::label).containsExactly("Королёв Пётр Ильич");
    }

    @ParameterizedTest
    @CsvSource({"терапевт,Терапия", "card,Кардиология", "J06.9,Терапия", "j0,", "I20,Кардиология|Терапия", "А00,"})
    void specialtiesAreFoundByNameAndByDisease(String text, String names) {
        SearchMeaning meaning = meaning(text);
        List<String> found = DOMAIN.inTransaction(() -> DOMAIN.get(SpecialtyQueries.class).of(null).stream()
                .filter(specialty -> meaning.specialties().contains(specialty.id()))
                .map(specialty -> specialty.nameRu())
                .toList());
        assertThat(String.join("|", found)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B01.015", "b01.015.001", "В01.015.001", "прием кардиолог", "кардиолога"})
    void servicesAreFoundByNameAndCode(String text) {
        assertThat(of(Kind.SERVICE, text)).extracting(Suggestion::code).containsExactly("B01.015.001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"янтарь", "липовая", "калининград янт"})
    void clinicsAreFoundByNameAndAddress(String text) {
        assertThat(of(Kind.CLINIC, text)).extracting(Suggestion::code).containsExactly("K-1");
    }

    @Test
    void diseasesTellWhoTreatsThem() {
        assertThat(of(Kind.ICD10, "J06."))
                .extracting(Suggestion::code, Suggestion::detail)
                .containsExactly(org.assertj.core.api.Assertions.tuple("J06.9", "Терапия"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "😀", "'; DROP TABLE doctor", "\u0000", "\\", "абракадабра"})
    void whatMeansNothingFindsNothing(String text) {
        assertThat(suggest(text)).isEmpty();
        assertThat(meaning(text).isNothing()).isTrue();
    }

    @Test
    void suggestionsAreNoMoreThanAskedFor() {
        assertThat(DOMAIN.inTransaction(() -> DOMAIN.get(Suggestions.class).of("к", 2)))
                .hasSize(2);
    }

    private static List<Suggestion> of(Kind kind, String text) {
        return suggest(text).stream().filter(one -> one.kind() == kind).toList();
    }

    private static List<Suggestion> suggest(String text) {
        return DOMAIN.inTransaction(() -> DOMAIN.get(Suggestions.class).of(text, 20));
    }

    private static SearchMeaning meaning(String text) {
        return DOMAIN.inTransaction(() -> DOMAIN.get(Suggestions.class).meaning(text));
    }
}
