package org.polyclinic.shared;

/** An uploaded table: CSV in UTF-8 (comma or semicolon) or XLSX, first row holds the names of the columns. */
public record ImportFile(String fileName, Format format, byte[] content) {

    public enum Format {
        CSV,
        XLSX
    }
}
