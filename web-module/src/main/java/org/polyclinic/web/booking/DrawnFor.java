package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Text;

/**
 * Whom and what a form was drawn for. The session may have gone on to somebody else in another tab; a form that shows one
 * person or ticket must not act on another.
 */
@Named
@RequestScoped
public class DrawnFor {

    static final String FIELD = "drawnFor";

    @Inject
    Visit visit;

    @Inject
    Parameters parameters;

    @Inject
    Text text;

    @Inject
    FacesContext context;

    /** For the field of a form that acts on the patient. */
    public String getPerson() {
        return visit.mark("person", visit.getPatientId());
    }

    /** Says what has happened if the form was drawn for somebody else; the page then shows who it is now. */
    boolean samePerson() {
        return isStill(getPerson(), text.of("drawn.person", visit.getPatientName()));
    }

    /** Whether the form was drawn for what {@code mark} stands for; if not, says so. */
    public boolean isStill(String mark, String otherwise) {
        boolean same = mark.equals(parameters.text(FIELD));
        if (!same) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, otherwise, otherwise));
            context.validationFailed();
        }
        return same;
    }
}
