package org.polyclinic.api.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.polyclinic.edge.request.Languages;
import org.polyclinic.edge.text.BusinessTexts;

/** The language of the request. */
@RequestScoped
public class Language {
    @Inject
    HttpServletRequest request;

    public Locale locale() {
        return Languages.negotiated(request.getHeader("Accept-Language"));
    }

    public BusinessTexts texts() {
        return new BusinessTexts(locale());
    }
}
