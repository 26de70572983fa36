package org.polyclinic.shared.imports;

/** Reads a file of either format into a table. */
final class Tables {

    private Tables() {}

    static Table read(ImportFile file) {
        return switch (file.format()) {
            case CSV -> CsvTable.read(file.content());
            case XLSX -> XlsxTable.read(file.content());
        };
    }
}
