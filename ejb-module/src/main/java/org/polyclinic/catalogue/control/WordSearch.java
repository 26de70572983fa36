package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.text.Texts;

/** Finds things by the beginnings of their words, in any order: a range of an index for every word typed. */
@ApplicationScoped
public class WordSearch {

    /** What has words to be found by; the name is kept in search_word. */
    public enum Subject {
        DOCTOR,
        SPECIALTY,
        SERVICE,
        CLINIC
    }

    private static final int MOST_WORDS = 6;
    private static final int LEAST_FOR_MIDDLE = 3;
    private static final Pattern ICD10 = Pattern.compile("[a-z]\\d{2}(\\.\\d{0,2})?");

    @PersistenceContext
    EntityManager em;

    /** Narrows a query to those whose words begin with every word of the text; a text without words finds nothing. */
    static Sql narrow(Sql query, Subject subject, String idColumn, String text) {
        List<String> words = typed(text);
        if (words.isEmpty()) {
            return query.add("AND FALSE");
        }
        for (String word : words) {
            query.add(
                    "AND " + idColumn + " IN (SELECT subject_id FROM search_word WHERE kind = ? AND word LIKE ?)",
                    subject,
                    Texts.startsWith(word));
        }
        return query;
    }

    Set<UUID> doctors(String text, int limit) {
        return find("SELECT x.id FROM doctor x WHERE TRUE", Subject.DOCTOR, text, limit);
    }

    Set<UUID> services(String text, int limit) {
        return find("SELECT x.id FROM medical_service x WHERE TRUE", Subject.SERVICE, text, limit);
    }

    /** By name, or by an ICD-10 code that the specialty treats. */
    Set<UUID> specialties(String text, int limit) {
        Set<UUID> found = find("SELECT x.id FROM specialty x WHERE TRUE", Subject.SPECIALTY, text, limit);
        icd10(text).forEach(code -> found.addAll(treating(code)));
        return found;
    }

    /** The ICD-10 code a text is, or begins to be. */
    static List<String> icd10(String text) {
        return typed(text).stream()
                .filter(word -> ICD10.matcher(word).matches())
                .map(word -> word.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }

    private List<UUID> treating(String code) {
        String rubric = code.substring(0, 3);
        return Sql.of(
                        "SELECT DISTINCT specialty_id FROM icd10_specialty WHERE code_from <= ? AND code_to >= ?",
                        rubric,
                        rubric)
                .list(em, UUID.class);
    }

    private Set<UUID> find(String select, Subject subject, String text, int limit) {
        Sql query = narrow(Sql.of(select), subject, "x.id", text).add("LIMIT ?", limit);
        return new LinkedHashSet<>(query.list(em, UUID.class));
    }

    /** Doctors by the middle of a name. Reads all names, so it is the last resort. */
    Set<UUID> doctorsByMiddle(String text, int limit) {
        if (text.strip().length() < LEAST_FOR_MIDDLE) {
            return new LinkedHashSet<>();
        }
        Sql query = Sql.of("SELECT id FROM doctor WHERE search_name LIKE ? LIMIT ?", Texts.contains(text), limit);
        return new LinkedHashSet<>(query.list(em, UUID.class));
    }

    private static List<String> typed(String text) {
        return Texts.words(text).stream().distinct().limit(MOST_WORDS).toList();
    }
}
