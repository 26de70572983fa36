package org.polyclinic.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.polyclinic.shared.time.Days;

/** Days as native date inputs send them (2026-11-24) and as people type them (24.11.2026). */
@FacesConverter(forClass = LocalDate.class)
public class LocalDateConverter implements Converter<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String typed = value.strip();
        try {
            return Days.of(typed, typed.indexOf('.') > 0 ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            throw wrong(e);
        }
    }

    private static ConverterException wrong(Exception cause) {
        String text = CDI.current().select(Text.class).get().of("error.date");
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), cause);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        return value == null ? "" : value.toString();
    }
}
