package org.polyclinic.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.PageRequest;

/** The first page: search, ways to go, and the nearest free times of a region. */
@Named("landing")
@RequestScoped
public class LandingBacking {

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

    public UUID getRegion() {
        return region;
    }

    public List<DoctorOffer> getNearest() {
        return nearest;
    }
}
