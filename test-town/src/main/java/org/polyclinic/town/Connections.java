package org.polyclinic.town;

import java.sql.Connection;
import java.sql.SQLException;

/** Where rows are written; each connection is closed after use. */
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
