package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Addresses;

/** The first page: search, ways to go, and the nearest free times of a region. */
@Named
@RequestScoped
public class IndexBacking {

    private static final int SHOWN = 6;

    @Inject
    Places places;

    @Inject
    Availability availability;

    private UUID region;
    private List<DoctorOffer> nearest;

    public void load() {
        places.load();
        List<RegionView> all = places.getRegions();
        region = places.getRegion() != null
                ? places.getRegion()
                : all.isEmpty() ? null : all.get(0).id();
        var filter = new DoctorFilter(null, null, null, region, null, null, null, null, null, null, null, null, true);
        nearest = region == null
                ? List.of()
                : availability.search(filter, PageRequest.first(SHOWN)).items();
    }

    /** The address of all free times of the region. */
    public String getAllFree() {
        Map<String, Object> wishes = new LinkedHashMap<>();
        wishes.put("free", "1");
        wishes.put("region", region);
        return Addresses.of("/doctors", wishes);
    }

    public UUID getRegion() {
        return region;
    }

    public List<DoctorOffer> getNearest() {
        return nearest;
    }
}
