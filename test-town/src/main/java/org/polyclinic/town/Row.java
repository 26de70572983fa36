package org.polyclinic.town;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A row under way: its columns by name. What is said last counts. */
public final class Row {
    /** For whoever takes a row as it comes. */
    public static final UnaryOperator<Row> AS_IT_COMES = row -> row;

    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Row(String table) {
        this.table = table;
    }

    static Row of(String table, UUID id) {
        return new Row(table).with("id", id);
    }

    public Row with(String column, Object value) {
        boolean asText = value instanceof UUID || value instanceof Enum<?> || value instanceof ZoneId;
        values.put(column, asText ? value.toString() : value);
        return this;
    }

    String table() {
        return table;
    }

    Map<String, Object> values() {
        return values;
    }
}
