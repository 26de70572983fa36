package org.polyclinic.shared.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.polyclinic.shared.failure.InvalidInput;

/**
 * A file as read: names of columns and rows of texts; a row may be shorter than the header.
 *
 * @param notes of what was not as it should be and was understood all the same
 */
record Table(List<String> header, List<List<String>> rows, List<ImportReport.Note> notes) {

    static final int MOST_ROWS = 200_000;
    private static final int MOST_TITLES = 10;
    private static final String FIELD = "file";

    /** Takes the first row as header. */
    static Table of(List<List<String>> lines) {
        if (lines.isEmpty()) {
            throw new InvalidInput(FIELD, "imports.empty");
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw tooLarge();
        }
        return new Table(names(lines.get(0)), lines.subList(1, lines.size()), List.of());
    }

    /** Without the empty columns at its right end, which people's programs leave there. */
    private static List<String> names(List<String> cells) {
        List<String> names =
                new ArrayList<>(cells.stream().map(RussianWords::column).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    Table noting(ImportReport.Note note) {
        return new Table(
                header, rows, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The same from the header on: above it a title may stand, and empty lines. */
    Table under(Columns columns) {
        if (header.containsAll(columns.required())) {
            return this;
        }
        for (int i = 0; i < Math.min(MOST_TITLES, rows.size()); i++) {
            List<String> names = names(rows.get(i));
            if (names.containsAll(columns.required())) {
                return new Table(names, rows.subList(i + 1, rows.size()), notes)
                        .noting(new ImportReport.Note("imports.note.title", List.of(i + 1)));
            }
        }
        return this;
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
