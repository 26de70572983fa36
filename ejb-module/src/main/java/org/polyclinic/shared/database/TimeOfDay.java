package org.polyclinic.shared.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Time;
import java.time.LocalTime;

/**
 * A time of the day on its way to and from a {@code time} column. Left to itself EclipseLink 4 asks the driver for a timestamp
 * of it, which the driver fails to make of midnight.
 */
@Converter(autoApply = true)
public class TimeOfDay implements AttributeConverter<LocalTime, Time> {

    @Override
    public Time convertToDatabaseColumn(LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }

    @Override
    public LocalTime convertToEntityAttribute(Time time) {
        return time == null ? null : time.toLocalTime();
    }
}
