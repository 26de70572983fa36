package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.catalogue.boundary.view.Suggestion.Kind;
import org.polyclinic.testing.TestClock;

/** Cards of doctors, their posts, and what a search may mean. */
class DoctorQueriesIT extends SmallCatalogue {

    @Test
    void cardOfADoctorHoldsFullYearsOfPracticeAndThePostsHeldNow() {
        UUID doctor = id("doctor", "D-1");
        LocalDate today = TestClock.today().toLocalDate();
        DOMAIN.sql("UPDATE doctor SET practice_since = ? WHERE id = ?", today.minusYears(10), doctor);

        DoctorView card = card(doctor);

        assertThat(card.training().experienceYears()).isEqualTo(10);
        assertThat(card.name().full()).isEqualTo("Королёв Пётр Ильич");
        assertThat(card.posts()).extracting(post -> post.place().clinicName()).containsExactly(VOLNA, YANTAR);
        DOMAIN.sql(
                "UPDATE doctor SET practice_since = ? WHERE id = ?",
                today.minusYears(10).plusDays(1),
                doctor);
        DOMAIN.sql("UPDATE doctor_post SET active = FALSE WHERE clinic_id = ?", id("clinic", "K-2"));
        assertThat(card(doctor).training().experienceYears()).isEqualTo(9);
        assertThat(card(doctor).posts())
                .extracting(post -> post.place().clinicName())
                .containsExactly(YANTAR);
        DOMAIN.sql("UPDATE doctor SET practice_since = ? WHERE id = ?", today.plusYears(2), doctor);
        assertThat(card(doctor).training().experienceYears()).isZero();
    }

    private static DoctorView card(UUID doctor) {
        return read(() -> DOMAIN.get(DoctorQueries.class).card(doctor)).orElseThrow();
    }

    @Test
    void doctorWhoIsNotThereHasNoCard() {
        assertThat(read(() -> DOMAIN.get(DoctorQueries.class).card(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void postsAreReadByTheirIds() {
        PostQueries posts = DOMAIN.get(PostQueries.class);

        assertThat(read(() -> posts.byIds(List.of(cardiologistsPost()))))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.specialty().code()).isEqualTo("cardiologist");
                    assertThat(post.place().room()).isEqualTo("102");
                });
        assertThat(read(() -> posts.byIds(List.of()))).isEmpty();
    }

    private static List<Kind> suggested(String text, int limit) {
        return read(() -> DOMAIN.get(Suggestions.class).of(text, limit)).stream()
                .map(Suggestion::kind)
                .toList();
    }

    @Test
    void noKindOfSuggestionsCrowdsTheOthersOut() {
        isFoundBy("к", "SPECIALTY", "specialty");
        isFoundBy("к", "SERVICE", "medical_service");
        isFoundBy("к", "CLINIC", "clinic");

        assertThat(suggested("к", 20))
                .containsExactly(
                        Kind.DOCTOR,
                        Kind.SPECIALTY,
                        Kind.SPECIALTY,
                        Kind.SERVICE,
                        Kind.SERVICE,
                        Kind.CLINIC,
                        Kind.CLINIC);
        assertThat(suggested("к", 4)).containsExactly(Kind.DOCTOR, Kind.SPECIALTY, Kind.SERVICE, Kind.CLINIC);
        assertThat(suggested("к", 5))
                .containsExactly(Kind.DOCTOR, Kind.SPECIALTY, Kind.SPECIALTY, Kind.SERVICE, Kind.CLINIC);
    }

    @Test
    void middleOfANameIsLookedForOnlyInThreeLettersOrMore() {
        assertThat(suggested("орол", 5)).containsExactly(Kind.DOCTOR);
        assertThat(suggested("оро", 5)).containsExactly(Kind.DOCTOR);
        assertThat(suggested("ор", 5)).isEmpty();
        assertThat(read(() -> DOMAIN.get(Suggestions.class).meaning("орол")).doctors())
                .containsExactly(id("doctor", "D-1"));
    }

    /** Whatever else it was found by. */
    private static void isFoundBy(String word, String kind, String table) {
        DOMAIN.sql("DELETE FROM search_word WHERE kind = ?", kind);
        DOMAIN.sql("INSERT INTO search_word (kind, word, subject_id) SELECT ?, ?, id FROM " + table, kind, word);
    }

    @Test
    void wordsBeyondTheSixthAreNotLookedFor() {
        DOMAIN.sql("DELETE FROM search_word");
        for (String word : List.of("а", "б", "в", "г", "д", "е")) {
            DOMAIN.sql(
                    "INSERT INTO search_word (kind, word, subject_id) VALUES ('CLINIC', ?, ?)",
                    word,
                    id("clinic", "K-1"));
        }

        assertThat(suggested("а б в г д е ж", 5)).containsExactly(Kind.CLINIC);
        assertThat(suggested("а б в г д ж", 5)).isEmpty();
    }
}
