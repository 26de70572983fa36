package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.Regions;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Identity;
import org.polyclinic.web.shared.Parameters;

/** Which clinic? On a kiosk the one it stands in comes first. */
@Named
@RequestScoped
public class BookingClinicBacking {

    @Inject
    Parameters parameters;

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Clinics clinics;

    @Inject
    Regions regions;

    @Inject
    jakarta.servlet.http.HttpServletRequest request;

    private Page<ClinicSummary> found;
    private List<RegionView> allRegions;
    private ClinicSummary here;

    public void load() {
        choice.load();
        UUID specialty =
                choice.getSpecialty() == null ? null : choice.getSpecialty().id();
        var filter = new ClinicFilter(getText(), getRegion(), null, null, specialty, path.getService(), null);
        found = clinics.search(filter, new PageRequest(parameters.text("after"), PageRequest.MAX_SIZE));
        allRegions = regions.list();
        UUID own = Identity.of(request).kioskClinicId();
        here = own == null ? null : clinics.get(own).summary();
    }

    /** The same question, further down the list. */
    public String next() {
        return path.to("/booking/clinic", "q", getText(), "region", getRegion(), "after", found.next());
    }

    /** Whoever has said to whom has a doctor to choose next. */
    public String getNextPage() {
        return choice.getSpecialty() == null && path.getService() == null ? "/booking/service" : "/booking/doctor";
    }

    /** The kiosk's own clinic stands above the others and is not among them, unless it was searched for. */
    public List<ClinicSummary> getListed() {
        return found.items().stream()
                .filter(clinic ->
                        here == null || getText() != null || !clinic.id().equals(here.id()))
                .toList();
    }

    public String getText() {
        return parameters.text("q");
    }

    public UUID getRegion() {
        return parameters.id("region");
    }

    public Page<ClinicSummary> getFound() {
        return found;
    }

    public List<RegionView> getRegions() {
        return allRegions;
    }

    public ClinicSummary getHere() {
        return here;
    }
}
