package org.polyclinic.shared.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyclinic.shared.imports.ImportReport.BadRow;

/** Everything found wrong in a file. Of very many errors the first thousand are kept, the rest counted. */
final class Findings {

    private static final int MOST_LISTED = 1000;
    private static final int MOST_SHOWN = 100;

    private final List<BadRow> listed = new ArrayList<>();
    private final BitSet badRows = new BitSet();
    private final Set<String> cleaned = new HashSet<>();

    void add(int row, String column, String value, String messageKey) {
        badRows.set(row);
        if (listed.size() < MOST_LISTED) {
            listed.add(new BadRow(row, column, brief(value), messageKey));
        }
    }

    /** A cell held what nobody sees. */
    void cleaned(int row, String column) {
        cleaned.add(row + " " + column);
    }

    int cleaned() {
        return cleaned.size();
    }

    boolean has(int row) {
        return badRows.get(row);
    }

    boolean none() {
        return badRows.isEmpty();
    }

    int rows() {
        return badRows.cardinality();
    }

    List<BadRow> listed() {
        return List.copyOf(listed);
    }

    private static String brief(String value) {
        return value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
    }
}
