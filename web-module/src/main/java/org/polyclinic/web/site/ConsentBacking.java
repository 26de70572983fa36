package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.web.booking.Choice;

/** The consent to a clinic as a page of its own, to read before or after a booking: /consent?clinic=… */
@Named
@RequestScoped
public class ConsentBacking {

    @Inject
    Choice choice;

    public void load() {
        choice.load();
        if (choice.getClinic() == null) {
            throw new NotFound("shared.notFound");
        }
    }
}
