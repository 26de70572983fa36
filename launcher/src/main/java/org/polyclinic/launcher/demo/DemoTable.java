package org.polyclinic.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** A table for the import of a kind. */
final class DemoTable {
    private final String kind;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    DemoTable(String kind, String... header) {
        this.kind = kind;
        this.header = List.of(header);
    }

    /** Null is an empty cell. */
    void add(Object... values) {
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value == null ? "" : value.toString());
        }
        if (row.size() != header.size()) {
            throw new IllegalArgumentException(kind + " has " + header.size() + " columns, not " + row.size());
        }
        rows.add(row);
    }

    String kind() {
        return kind;
    }

    int size() {
        return rows.size();
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** The value of a row in a column. */
    String value(int row, String column) {
        return rows.get(row).get(header.indexOf(column));
    }

    String csv() {
        StringBuilder text = new StringBuilder(64 * (rows.size() + 1));
        line(text, header);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
        }
        text.append("\r\n");
    }

    private static String quoted(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
