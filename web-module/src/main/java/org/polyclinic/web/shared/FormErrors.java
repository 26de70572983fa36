package org.polyclinic.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong with the form, for the summary on top; {@code field} is the id to go to, null for the whole page. */
@Named("formErrors")
@RequestScoped
public class FormErrors {

    @Inject
    FacesContext context;

    public record FormError(String field, String text) {}

    public boolean isAny() {
        return !context.getMessageList().isEmpty();
    }

    /** Something typed is wrong, not the wish itself. */
    public boolean isInFields() {
        return getList().stream().anyMatch(error -> error.field() != null);
    }

    public boolean on(String field) {
        return !context.getMessageList(field).isEmpty();
    }

    public List<FormError> getList() {
        List<FormError> errors = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            context.getMessageList(field).stream()
                    .map(FacesMessage::getSummary)
                    .map(text -> new FormError(field, text))
                    .forEach(errors::add);
        }
        return errors;
    }
}
