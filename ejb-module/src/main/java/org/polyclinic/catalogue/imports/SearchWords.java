package org.polyclinic.catalogue.imports;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.text.Texts;

/** Renews the words that imported things are found by; words that stay are not written. */
final class SearchWords {

    /** A word that is there already. */
    record Known(UUID subjectId, String word) {}

    private static final int LONGEST = 60;

    private final Subject kind;
    private final Map<UUID, Set<String>> words = new LinkedHashMap<>();
    private final Set<UUID> kept = new HashSet<>();

    SearchWords(Subject kind) {
        this.kind = kind;
    }

    void put(UUID subjectId, String... texts) {
        words.put(
                subjectId,
                Arrays.stream(texts)
                        .filter(text -> text != null)
                        .flatMap(text -> Texts.words(text).stream())
                        .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                        .collect(Collectors.toSet()));
    }

    /** The same beside the words there are. */
    void add(UUID subjectId, String... texts) {
        put(subjectId, texts);
        kept.add(subjectId);
    }

    void write(EntityManager em) {
        SqlBatch gone = SqlBatch.of("DELETE FROM search_word WHERE kind = ? AND word = ? AND subject_id = ?");
        SqlBatch added = SqlBatch.of("INSERT IGNORE INTO search_word (kind, word, subject_id) VALUES (?, ?, ?)");
        for (List<UUID> subjects : EntityRows.chunks(words.keySet())) {
            Map<UUID, Set<String>> known = known(em, subjects);
            for (UUID subject : subjects) {
                Set<String> before = known.getOrDefault(subject, Set.of());
                Set<String> now = words.get(subject);
                before.stream()
                        .filter(word -> !kept.contains(subject) && !now.contains(word))
                        .forEach(word -> gone.add(kind, word, subject));
                now.stream().filter(word -> !before.contains(word)).forEach(word -> added.add(kind, word, subject));
            }
        }
        gone.write(em);
        added.write(em);
    }

    private Map<UUID, Set<String>> known(EntityManager em, List<UUID> subjects) {
        return Sql.of("SELECT subject_id, word FROM search_word WHERE kind = ?", kind)
                .andIn("subject_id", subjects)
                .list(em, Known.class)
                .stream()
                .collect(Collectors.groupingBy(Known::subjectId, Collectors.mapping(Known::word, Collectors.toSet())));
    }
}
