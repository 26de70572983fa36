/** How tables of the catalogue are taken in: one importer for each kind, idempotent by the stable code (CAT-8). */
package org.polyclinic.catalogue.imports;
