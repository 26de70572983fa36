package org.polyclinic.shared.imports;

import java.util.List;
import java.util.UUID;

/**
 * What an import did, or would do. All or nothing: with one bad row nothing is applied.
 *
 * @param rows rows of data in the file
 * @param badRows every bad row, the first thousand of them listed
 * @param applied false for a preview and for a file with bad rows
 * @param notes what was not as it should be and was understood all the same
 */
public record ImportReport(
        UUID id, String kind, int rows, int bad, List<BadRow> badRows, boolean applied, List<Note> notes) {

    /** Its text is in the bundle org.polyclinic.messages. */
    public record Note(String messageKey, List<?> args) {}

    /** {@code row} counts from 1 below the header; {@code messageKey} is in the bundle org.polyclinic.messages. */
    public record BadRow(int row, String column, String value, String messageKey) {}
}
