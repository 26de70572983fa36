package org.polyclinic.web.tags;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.web.shared.FormErrors;

/**
 * The words of a field follow from its id: {@code field.ID} is the label, {@code field.ID.hint} the hint if there is
 * one, {@code field.ID.missing} the message when nothing was typed.
 */
@Named
@RequestScoped
public class Fields {

    @Inject
    FacesContext context;

    @Inject
    FormErrors formErrors;

    public String label(String id) {
        return words().getString("field." + id);
    }

    /** The page's own hint goes before that of the field. */
    public String hint(String id, String own) {
        return own == null || own.isEmpty() ? orElse("field." + id + ".hint", "") : own;
    }

    public String missing(String id) {
        return orElse("field." + id + ".missing", words().getString("error.required"));
    }

    /** Ids of what is said about a field: its hint and what is wrong with it. */
    public String describedBy(String id, String hint) {
        return Stream.of(hint.isEmpty() ? "" : id + "-hint", formErrors.on(id) ? id + "-error" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String orElse(String key, String otherwise) {
        return words().containsKey(key) ? words().getString(key) : otherwise;
    }

    private ResourceBundle words() {
        return context.getApplication().getResourceBundle(context, "t");
    }
}
