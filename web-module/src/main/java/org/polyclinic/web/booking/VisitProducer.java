package org.polyclinic.web.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The visit of whoever the request comes from. */
@Dependent
public class VisitProducer {

    @Produces
    @Named("visit")
    @RequestScoped
    public Visit visit(HttpServletRequest request) {
        return Visit.of(request);
    }
}
