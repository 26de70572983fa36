package org.polyclinic.api.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.polyclinic.api.problem.DomainTexts;
import org.polyclinic.api.problem.ProblemTexts;

/** The language of the request. */
@RequestScoped
public class Language {
    @Inject
    HttpServletRequest request;

    public Locale locale() {
        return ProblemTexts.locale(request.getHeader("Accept-Language"));
    }

    public DomainTexts domainTexts() {
        return new DomainTexts(locale());
    }
}
