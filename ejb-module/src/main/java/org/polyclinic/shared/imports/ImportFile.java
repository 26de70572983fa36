package org.polyclinic.shared.imports;

/**
 * An uploaded table: CSV in UTF-8 (comma or semicolon) or XLSX, first row holds the names of the columns.
 *
 * @param requestKey the same file again with the same key of the same caller is taken in once and gets the first report;
 *     null: each upload is a new one. A preview needs none.
 */
public record ImportFile(String fileName, Format format, byte[] content, String requestKey) {

    public enum Format {
        CSV,
        XLSX
    }

    /** A file that is not asked for twice. */
    public ImportFile(String fileName, Format format, byte[] content) {
        this(fileName, format, content, null);
    }
}
