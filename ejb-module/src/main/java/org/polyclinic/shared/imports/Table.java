package org.polyclinic.shared.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polyclinic.shared.failure.InvalidInput;

/** A file as read: names of columns and rows of texts; a row may be shorter than the header. */
record Table(List<String> header, List<List<String>> rows) {

    static final int MOST_ROWS = 200_000;
    private static final String FIELD = "file";

    /** Takes the first row as header. */
    static Table of(List<List<String>> lines) {
        if (lines.isEmpty()) {
            throw new InvalidInput(FIELD, "imports.empty");
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw tooLarge();
        }
        List<String> header = lines.get(0).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Table(header, lines.subList(1, lines.size()));
    }

    /** An empty row is passed over but keeps its number. */
    boolean isBlank(int index) {
        return rows.get(index).stream().allMatch(String::isBlank);
    }

    int filledRows() {
        return (int) rows.stream()
                .filter(row -> !row.stream().allMatch(String::isBlank))
                .count();
    }

    /** A missing column cannot be, an unknown one is most likely misspelt: neither may pass in silence. */
    void require(Columns columns) {
        for (String name : columns.required()) {
            if (!header.contains(name)) {
                throw new InvalidInput(FIELD, "imports.missingColumn", name);
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!columns.all().contains(name)) {
                throw new InvalidInput(FIELD, "imports.unknownColumn", name, String.join(", ", columns.all()));
            }
            if (!seen.add(name)) {
                throw new InvalidInput(FIELD, "imports.repeatedColumn", name);
            }
        }
    }

    static InvalidInput unreadable() {
        return new InvalidInput(FIELD, "imports.unreadable");
    }

    static InvalidInput tooLarge() {
        return new InvalidInput(FIELD, "imports.tooLarge", MOST_ROWS);
    }
}
