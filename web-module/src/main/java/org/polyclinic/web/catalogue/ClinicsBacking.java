package org.polyclinic.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.catalogue.boundary.ClinicFilter;
import org.polyclinic.catalogue.boundary.ClinicSummary;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.shared.Financing;
import org.polyclinic.shared.Page;
import org.polyclinic.shared.PageRequest;
import org.polyclinic.shared.Setting;
import org.polyclinic.shared.Settings;
import org.polyclinic.web.shared.Parameters;

/** Clinics as an address list and the same ones as marks on a map (CAT-7). */
@Named("clinicList")
@RequestScoped
public class ClinicsBacking {

    @Inject
    Parameters parameters;

    @Inject
    Places places;

    @Inject
    Clinics clinics;

    @Inject
    Settings settings;

    private Page<ClinicSummary> found;

    public void load() {
        places.load();
        var filter = new ClinicFilter(
                getText(), places.getRegion(), places.getCity(), places.getDistrict(), places.getSpecialty(), getPay());
        found = clinics.search(filter, new PageRequest(parameters.text("after"), PageRequest.MAX_SIZE));
    }

    public String getText() {
        return parameters.text("q");
    }

    public Financing getPay() {
        return parameters.choice("pay", Financing.class);
    }

    public String getTileUrl() {
        return settings.text(Setting.TILE_URL);
    }

    public Page<ClinicSummary> getFound() {
        return found;
    }
}
