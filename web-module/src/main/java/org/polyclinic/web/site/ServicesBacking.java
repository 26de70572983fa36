package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/** Services, and what they cost in the clinic that is chosen. */
@Named
@RequestScoped
public class ServicesBacking {

    private static final int SHOWN = 20;

    @Inject
    Parameters parameters;

    @Inject
    MedicalServices services;

    @Inject
    Clinics clinics;

    private Page<ServiceView> found;
    private List<ClinicSummary> allClinics;
    private Map<UUID, PriceView> prices = Map.of();

    public void load() {
        var filter = new ServiceFilter(getText(), getClinic(), null, null, getCategory(), getForm());
        found = services.search(filter, new PageRequest(parameters.text("after"), SHOWN));
        allClinics = clinics.search(
                        new ClinicFilter(null, null, null, null, null, null, null),
                        PageRequest.first(PageRequest.MAX_SIZE))
                .items();
        if (getClinic() != null) {
            List<UUID> shown = found.items().stream().map(ServiceView::id).toList();
            prices = services.pricesToday(getClinic(), shown).stream()
                    .collect(Collectors.toMap(PriceView::serviceId, Function.identity()));
        }
    }

    public String next() {
        Map<String, Object> all = new LinkedHashMap<>();
        List.of("q", "clinic", "category", "form").forEach(name -> all.put(name, parameters.text(name)));
        all.put("after", found.next());
        return Addresses.of("/services", all);
    }

    /** Where a service is booked: in the clinic that is chosen, otherwise a clinic comes first. */
    public String bookingOf(ServiceView service) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("service", service.id());
        chosen.put("clinic", getClinic());
        return Addresses.of(getClinic() == null ? "/booking/clinic" : "/booking/doctor", chosen);
    }

    public String getText() {
        return parameters.text("q");
    }

    public UUID getClinic() {
        return parameters.id("clinic");
    }

    public ServiceCategory getCategory() {
        return parameters.choice("category", ServiceCategory.class);
    }

    public ServiceForm getForm() {
        return parameters.choice("form", ServiceForm.class);
    }

    public ServiceCategory[] getCategories() {
        return ServiceCategory.values();
    }

    public Page<ServiceView> getFound() {
        return found;
    }

    public List<ClinicSummary> getClinics() {
        return allClinics;
    }

    public Map<UUID, PriceView> getPrices() {
        return prices;
    }
}
