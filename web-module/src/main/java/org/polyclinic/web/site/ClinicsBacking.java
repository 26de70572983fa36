package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;

/** Clinics as an address list and the same ones as marks on a map (CAT-7). */
@Named
@RequestScoped
public class ClinicsBacking {

    private static final List<String> FILTERS = List.of("region", "city", "district", "specialty", "pay");

    @Inject
    Parameters parameters;

    @Inject
    Places places;

    @Inject
    Clinics clinics;

    /** A clinic and the number it bears in the list and on the map. */
    public record Mark(int number, ClinicSummary clinic) {}

    private Page<ClinicSummary> found;

    public void load() {
        places.load();
        var filter = new ClinicFilter(
                getText(),
                places.getRegion(),
                places.getCity(),
                places.getDistrict(),
                places.getSpecialty(),
                null,
                getPay());
        found = clinics.search(filter, new PageRequest(parameters.text("after"), PageRequest.MAX_SIZE));
    }

    /** Whether more than a name or address was asked for. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> parameters.text(name) != null);
    }

    /** The same question, further down the list. */
    public String next() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("q", getText());
        FILTERS.forEach(name -> all.put(name, parameters.text(name)));
        all.put("after", found.next());
        return Addresses.of("/clinics", all);
    }

    public String getText() {
        return parameters.text("q");
    }

    public Financing getPay() {
        return parameters.choice("pay", Financing.class);
    }

    public List<Mark> getMarks() {
        List<ClinicSummary> clinics = found.items();
        return IntStream.range(0, clinics.size())
                .mapToObj(i -> new Mark(i + 1, clinics.get(i)))
                .toList();
    }

    public Page<ClinicSummary> getFound() {
        return found;
    }
}
