package org.polyclinic.shared.imports;

import jakarta.validation.constraints.NotNull;
import org.polyclinic.shared.validation.PlainText;

/**
 * An uploaded table: CSV in UTF-8 (comma or semicolon) or XLSX, first row holds the names of the columns.
 *
 * @param requestKey the same file again with the same key of the same caller is taken in once and gets the first report;
 *     null: each upload is a new one. A preview needs none.
 */
public record ImportFile(
        @PlainText(max = 500) String fileName,
        @NotNull Format format,
        @NotNull byte[] content,
        @PlainText(max = 100) String requestKey) {

    public enum Format {
        CSV,
        XLSX
    }

    /** A file that is not asked for twice. */
    public ImportFile(String fileName, Format format, byte[] content) {
        this(fileName, format, content, null);
    }
}
