/** Imports of tables (CAT-8): one resource for every kind the domain knows. */
package org.polyclinic.api.imports;
