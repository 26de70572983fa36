/**
 * What all imports share: reading CSV and XLSX, checking every row, applying all or nothing, leaving a trace. A feature
 * adds an {@link org.polyclinic.shared.imports.Importer} for each kind of table it takes in.
 */
package org.polyclinic.shared.imports;
