package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/** The card of a clinic (CAT-2). */
@Named
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

    /** The address of a booking here, to somebody of that specialty. */
    public String bookingOf(SpecialtyView specialty) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("clinic", clinic.summary().id());
        chosen.put("specialty", specialty.id());
        chosen.put("pick", "1");
        return Addresses.of("/booking/service", chosen);
    }

    public ClinicSummary getSummary() {
        return clinic.summary();
    }

    public ClinicView getClinic() {
        return clinic;
    }
}
