package org.polyclinic.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser to another page, which ends this request. */
@RequestScoped
public class Redirection {

    @Inject
    FacesContext context;

    /** The first one wins: what a page still does after it cannot change the way. */
    public void to(String address) {
        if (context.getResponseComplete()) {
            return;
        }
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
