package org.polyclinic.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.time.Days;

/** Parameters of the address, typed. What is malformed names nothing that exists: 404. */
@RequestScoped
public class Parameters {

    private static final int LONGEST = 200;

    @Inject
    HttpServletRequest request;

    /** Null when absent or blank; characters no one types are dropped. */
    public String text(String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return null;
        }
        String clean = value.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    public UUID id(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFound("shared.notFound");
        }
        return UUID.fromString(value);
    }

    /** A day as date inputs send it; one that does not exist, or that no calendar of ours has, counts as not given. */
    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : Days.of(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    public boolean flag(String name) {
        return text(name) != null;
    }
}
