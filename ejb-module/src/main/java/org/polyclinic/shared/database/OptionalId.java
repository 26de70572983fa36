package org.polyclinic.shared.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * An id that may be missing: the mapping of UUIDs of EclipseLink 5.0.0-B08, which Payara Server 7.2025.1 ships, fails on a
 * NULL that it reads (5.0.0 does not). The driver reads a column of type uuid as a UUID or, from a temporary table, as a
 * text.
 */
@Converter
public class OptionalId implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    /** The driver hands out a UUID or its text, as it was asked. */
    @Override
    public UUID convertToEntityAttribute(Object value) {
        return value == null || value instanceof UUID ? (UUID) value : UUID.fromString(value.toString());
    }
}
