package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/** The card of a doctor with the nearest free time in each clinic. */
@Named
@RequestScoped
public class DoctorBacking {

    @Inject
    Parameters parameters;

    @Inject
    Doctors doctors;

    @Inject
    Availability availability;

    private DoctorView doctor;
    private List<DoctorOffer> offers;

    public void load() {
        UUID id = parameters.id("id");
        if (id == null) {
            throw new NotFound("shared.notFound");
        }
        doctor = doctors.get(id);
        var filter = new DoctorFilter(
                null, null, parameters.id("service"), null, null, null, null, id, null, null, null, null, false);
        offers = availability.search(filter, PageRequest.first(20)).items();
    }

    /** Where to book there, with the service that led here if one did. */
    public String bookingOf(DoctorOffer offer) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("post", offer.post().id());
        chosen.put("service", parameters.id("service"));
        return Addresses.of("/booking/day", chosen);
    }

    public DoctorView getDoctor() {
        return doctor;
    }

    public List<DoctorOffer> getOffers() {
        return offers;
    }
}
