package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.SearchMeaning;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.text.Texts;

/** What a text may mean, as one types. Each kind is one query over an index. */
@ApplicationScoped
public class Suggestions {

    private static final int MOST_MEANT = 500;

    private static final String DOCTORS =
            """
            SELECT 'DOCTOR' AS kind, d.id, d.code, CONCAT_WS(' ', d.surname, d.name, d.patronymic) AS label,
                   (SELECT GROUP_CONCAT(DISTINCT s.name_ru ORDER BY s.name_ru SEPARATOR ', ')
                    FROM doctor_post p JOIN specialty s ON s.id = p.specialty_id
                    WHERE p.doctor_id = d.id AND p.active) AS detail
            FROM doctor d WHERE TRUE""";
    private static final String SPECIALTIES =
            "SELECT 'SPECIALTY' AS kind, x.id, x.code, x.name_ru AS label, x.name_en AS detail FROM specialty x WHERE TRUE";
    private static final String SERVICES =
            "SELECT 'SERVICE' AS kind, x.id, x.code, x.name AS label, x.code AS detail FROM medical_service x WHERE TRUE";
    private static final String CLINICS =
            "SELECT 'CLINIC' AS kind, x.id, x.code, x.short_name AS label, x.address AS detail FROM clinic x WHERE TRUE";
    private static final String ICD10 =
            """
            SELECT 'ICD10' AS kind, NULL AS id, i.code, i.name AS label,
                   (SELECT GROUP_CONCAT(DISTINCT s.name_ru ORDER BY s.name_ru SEPARATOR ', ')
                    FROM icd10_specialty t JOIN specialty s ON s.id = t.specialty_id
                    WHERE t.code_from <= LEFT(i.code, 3) AND t.code_to >= LEFT(i.code, 3)) AS detail
            FROM icd10 i WHERE i.code LIKE ? ORDER BY i.code LIMIT ?""";

    @PersistenceContext
    EntityManager em;

    @Inject
    WordSearch words;

    public SearchMeaning meaning(String text) {
        SearchMeaning meaning = new SearchMeaning(
                words.doctors(text, MOST_MEANT), words.specialties(text, MOST_MEANT), words.services(text, MOST_MEANT));
        return meaning.isNothing()
                ? new SearchMeaning(words.doctorsByMiddle(text, MOST_MEANT), Set.of(), Set.of())
                : meaning;
    }

    /** Takes from every kind in turn, so that no kind crowds the others out. */
    public List<Suggestion> of(String text, int limit) {
        if (Texts.words(text).isEmpty()) {
            return List.of();
        }
        List<Iterator<Suggestion>> kinds = new ArrayList<>();
        kinds.add(icd10(text, limit).iterator());
        kinds.add(find(SPECIALTIES, Subject.SPECIALTY, text, "name_ru", limit));
        kinds.add(doctors(words.doctors(text, limit)).iterator());
        kinds.add(find(SERVICES, Subject.SERVICE, text, "code", limit));
        kinds.add(find(CLINICS, Subject.CLINIC, text, "short_name", limit));
        List<Suggestion> mixed = mixed(kinds, limit);
        return mixed.isEmpty() ? doctors(words.doctorsByMiddle(text, limit)) : mixed;
    }

    private static List<Suggestion> mixed(List<Iterator<Suggestion>> kinds, int limit) {
        List<Suggestion> mixed = new ArrayList<>();
        while (mixed.size() < limit && kinds.stream().anyMatch(Iterator::hasNext)) {
            kinds.stream()
                    .filter(Iterator::hasNext)
                    .limit(limit - mixed.size())
                    .map(Iterator::next)
                    .forEach(mixed::add);
        }
        mixed.sort((a, b) -> a.kind().compareTo(b.kind()));
        return mixed;
    }

    private List<Suggestion> doctors(Set<UUID> found) {
        return Sql.of(DOCTORS)
                .andIn("d.id", found)
                .add("ORDER BY d.search_name")
                .list(em, Suggestion.class);
    }

    private Iterator<Suggestion> find(String select, Subject subject, String text, String order, int limit) {
        return WordSearch.narrow(Sql.of(select), subject, "x.id", text)
                .add("ORDER BY x." + order + " LIMIT ?", limit)
                .list(em, Suggestion.class)
                .iterator();
    }

    private List<Suggestion> icd10(String text, int limit) {
        return WordSearch.icd10(text).stream()
                .limit(1)
                .flatMap(code -> Sql.of(ICD10, code + "%", limit).list(em, Suggestion.class).stream())
                .toList();
    }
}
