package org.polyclinic.catalogue.imports;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.UUID;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.text.Texts;

/** Renews the words that imported things are found by. */
final class SearchWords {

    private static final int LONGEST = 60;

    private final SqlBatch former = SqlBatch.of("DELETE FROM search_word WHERE subject_id = ?");
    private final SqlBatch current =
            SqlBatch.of("INSERT IGNORE INTO search_word (kind, word, subject_id) VALUES (?, ?, ?)");

    void put(Subject kind, UUID subjectId, String... texts) {
        former.add(subjectId);
        Arrays.stream(texts)
                .filter(text -> text != null)
                .flatMap(text -> Texts.words(text).stream())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .distinct()
                .forEach(word -> current.add(kind, word, subjectId));
    }

    void write(EntityManager em) {
        former.write(em);
        current.write(em);
    }
}
