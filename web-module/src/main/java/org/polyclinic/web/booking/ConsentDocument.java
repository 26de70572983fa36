package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.polyclinic.booking.boundary.view.ConsentText;

/** Which version of the consent is in force, and since when. */
@Named
@RequestScoped
public class ConsentDocument {

    public int getVersion() {
        return ConsentText.VERSION;
    }

    public LocalDate getSince() {
        return ConsentText.SINCE;
    }
}
