package org.polyclinic.shared.imports;

/**
 * Takes in one table. Made anew for every run: it reads what it needs to look up when it is made, collects the rows in
 * {@link #read}, and writes only if not one of them was bad.
 */
public interface Importer {

    Columns columns();

    /** Checks a row and remembers it; what is wrong is told to the row. */
    void read(ImportRow row);

    /** Checks what only shows when all rows are known; errors go to the rows concerned. */
    default void readAll() {}

    void write();
}
