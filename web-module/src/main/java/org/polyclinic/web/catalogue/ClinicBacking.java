package org.polyclinic.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.web.shared.Parameters;

/** The card of a clinic (CAT-2). */
@Named("clinicCard")
@RequestScoped
public class ClinicBacking {

    @Inject
    Parameters parameters;

    @Inject
    Clinics clinics;

    private ClinicView clinic;

    public void load() {
        UUID id = parameters.id("id");
        if (id == null) {
            throw new NotFound("shared.notFound");
        }
        clinic = clinics.get(id);
    }

    /** Hours of a weekday (8: public holidays), null when closed. */
    public ClinicView.Hours hours(int weekday) {
        return clinic.hours().stream()
                .filter(hours -> hours.weekday() == weekday)
                .findFirst()
                .orElse(null);
    }

    public ClinicView getClinic() {
        return clinic;
    }
}
