package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/** Search for a doctor (CAT-6); who is free soonest comes first. */
@Named
@RequestScoped
public class DoctorsBacking {

    private static final int SHOWN = 20;
    private static final List<String> NAMES = List.of(
            "q", "specialty", "service", "region", "city", "district", "clinic", "form", "pay", "from", "to", "free");

    @Inject
    Parameters parameters;

    @Inject
    Places places;

    @Inject
    Clinics clinics;

    @Inject
    Availability availability;

    private List<ClinicSummary> allClinics;
    private Page<DoctorOffer> offers;

    public void load() {
        places.load();
        var where =
                new ClinicFilter(null, places.getRegion(), places.getCity(), places.getDistrict(), null, null, null);
        allClinics =
                clinics.search(where, PageRequest.first(PageRequest.MAX_SIZE)).items();
        offers = availability.search(filter(), new PageRequest(parameters.text("after"), SHOWN));
    }

    private DoctorFilter filter() {
        return new DoctorFilter(
                getText(),
                places.getSpecialty(),
                parameters.id("service"),
                places.getRegion(),
                places.getCity(),
                places.getDistrict(),
                getClinic(),
                null,
                getForm(),
                getPay(),
                getFrom(),
                getTo(),
                isOnlyFree());
    }

    /** The same search from the item after the last one shown. */
    public String next() {
        Map<String, Object> all = wishes();
        all.put("after", offers.next());
        return Addresses.of("/doctors", all);
    }

    /** The card of a doctor; a service that was looked for goes along. */
    public String cardOf(DoctorOffer offer) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("id", offer.post().doctorId());
        card.put("service", parameters.id("service"));
        return Addresses.of("/doctor", card);
    }

    /** The search as an address to come back to. */
    public String getAddress() {
        return Addresses.of("/doctors", wishes());
    }

    private Map<String, Object> wishes() {
        Map<String, Object> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, parameters.text(name)));
        return all;
    }

    public boolean isFiltered() {
        return NAMES.stream().skip(1).anyMatch(parameters::flag);
    }

    public String getText() {
        return parameters.text("q");
    }

    public UUID getClinic() {
        return parameters.id("clinic");
    }

    public ServiceForm getForm() {
        return parameters.choice("form", ServiceForm.class);
    }

    public Financing getPay() {
        return parameters.choice("pay", Financing.class);
    }

    public LocalDate getFrom() {
        return parameters.day("from");
    }

    public LocalDate getTo() {
        return parameters.day("to");
    }

    public boolean isOnlyFree() {
        return parameters.flag("free");
    }

    public List<ClinicSummary> getClinics() {
        return allClinics;
    }

    public Page<DoctorOffer> getOffers() {
        return offers;
    }
}
