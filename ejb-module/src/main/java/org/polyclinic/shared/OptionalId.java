package org.polyclinic.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** An id that may be missing: EclipseLink's own mapping of UUIDs fails on a NULL that it reads. */
@Converter
public class OptionalId implements AttributeConverter<UUID, String> {

    @Override
    public String convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
