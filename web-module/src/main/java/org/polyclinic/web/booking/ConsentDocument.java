package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.polyclinic.booking.boundary.view.ConsentText;
import org.polyclinic.shared.failure.NotFound;

/** The text of the consent as a page of its own, to read before or after a booking: /consent?clinic=… */
@Named("consentDocument")
@RequestScoped
public class ConsentDocument {

    @Inject
    Choice choice;

    public void load() {
        choice.load();
        if (choice.getClinic() == null) {
            throw new NotFound("shared.notFound");
        }
    }

    public int getVersion() {
        return ConsentText.VERSION;
    }

    public LocalDate getSince() {
        return ConsentText.SINCE;
    }
}
