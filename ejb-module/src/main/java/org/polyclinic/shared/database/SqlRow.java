package org.polyclinic.shared.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** The current row of a result, in the types of the domain; SQL NULL is null. */
public final class SqlRow {

    private final ResultSet results;

    SqlRow(ResultSet results) {
        this.results = results;
    }

    public UUID id(String column) throws SQLException {
        String value = results.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    public String text(String column) throws SQLException {
        return results.getString(column);
    }

    public int number(String column) throws SQLException {
        return results.getInt(column);
    }

    public long bigNumber(String column) throws SQLException {
        return results.getLong(column);
    }

    public Integer numberOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return results.getBigDecimal(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return results.getBytes(column);
    }

    public LocalDate date(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    public LocalTime time(String column) throws SQLException {
        return results.getObject(column, LocalTime.class);
    }

    public LocalDateTime dateTime(String column) throws SQLException {
        return results.getObject(column, LocalDateTime.class);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String value = results.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
