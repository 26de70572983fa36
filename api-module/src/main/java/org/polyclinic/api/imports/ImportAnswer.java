package org.polyclinic.api.imports;

import java.util.List;
import java.util.UUID;
import org.polyclinic.edge.text.BusinessTexts;
import org.polyclinic.shared.imports.ImportReport;

/**
 * What an import did or, as a preview, would do.
 *
 * @param rows rows of data in the file
 * @param bad how many of them are bad
 * @param badRows the first thousand bad rows
 * @param applied false for a preview and for a file with bad rows
 * @param notes what was not as it should be and was understood all the same
 */
public record ImportAnswer(
        UUID id, String kind, int rows, int bad, List<BadRow> badRows, boolean applied, List<String> notes) {
    /** {@code row} counts from 1 below the header. */
    public record BadRow(int row, String column, String value, String message) {}

    static ImportAnswer of(ImportReport report, BusinessTexts texts) {
        List<BadRow> badRows = report.badRows().stream()
                .map(row -> new BadRow(row.row(), row.column(), row.value(), texts.text(row.messageKey(), List.of())))
                .toList();
        List<String> notes = report.notes().stream()
                .map(note -> texts.text(note.messageKey(), note.args()))
                .toList();
        return new ImportAnswer(
                report.id(), report.kind(), report.rows(), report.bad(), badRows, report.applied(), notes);
    }
}
