package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Regions;
import org.polyclinic.catalogue.boundary.Specialties;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.web.shared.Parameters;

/** Where to look, for every page that filters by place and specialty; choices depend on what is chosen already. */
@Named
@RequestScoped
public class Places {

    @Inject
    Parameters parameters;

    @Inject
    Regions regions;

    @Inject
    Specialties specialties;

    private List<RegionView> allRegions = List.of();
    private List<CityView> cities = List.of();
    private List<SpecialtyView> allSpecialties = List.of();

    public void load() {
        allRegions = regions.list();
        cities = getRegion() == null ? List.of() : regions.cities(getRegion());
        allSpecialties = specialties.list(null);
    }

    public UUID getRegion() {
        return parameters.id("region");
    }

    /** A city of another region than the one chosen counts as not chosen. */
    public UUID getCity() {
        UUID wanted = parameters.id("city");
        return cities.stream().anyMatch(city -> city.id().equals(wanted)) ? wanted : null;
    }

    public String getDistrict() {
        String wanted = parameters.text("district");
        return getDistricts().contains(wanted) ? wanted : null;
    }

    public List<String> getDistricts() {
        UUID chosen = getCity();
        return cities.stream()
                .filter(city -> city.id().equals(chosen))
                .flatMap(city -> city.districts().stream())
                .toList();
    }

    public UUID getSpecialty() {
        return parameters.id("specialty");
    }

    public List<RegionView> getRegions() {
        return allRegions;
    }

    public List<CityView> getCities() {
        return cities;
    }

    public List<SpecialtyView> getSpecialties() {
        return allSpecialties;
    }
}
