package org.polyclinic.shared;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A row of a native query, read by position. Knows what types the driver gives. */
public final class Row {

    private final Object[] values;

    public Row(Object row) {
        values = row instanceof Object[] many ? many : new Object[] {row};
    }

    /** All rows of a result list. */
    public static List<Row> all(List<?> rows) {
        return rows.stream().map(Row::new).toList();
    }

    public boolean isNull(int index) {
        return values[index] == null;
    }

    public UUID uuid(int index) {
        Object value = values[index];
        return value == null || value instanceof UUID ? (UUID) value : UUID.fromString(value.toString());
    }

    public String text(int index) {
        return values[index] == null ? null : values[index].toString();
    }

    public int number(int index) {
        return ((Number) values[index]).intValue();
    }

    public Integer numberOrNull(int index) {
        return values[index] == null ? null : number(index);
    }

    public BigDecimal decimal(int index) {
        return (BigDecimal) values[index];
    }

    public byte[] bytes(int index) {
        return (byte[]) values[index];
    }

    public boolean flag(int index) {
        return values[index] instanceof Boolean flag ? flag : number(index) != 0;
    }

    public LocalDate date(int index) {
        Object value = values[index];
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    public LocalDateTime moment(int index) {
        Object value = values[index];
        return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    }

    public <E extends Enum<E>> E constant(Class<E> type, int index) {
        return values[index] == null ? null : Enum.valueOf(type, text(index).toUpperCase(Locale.ROOT));
    }
}
