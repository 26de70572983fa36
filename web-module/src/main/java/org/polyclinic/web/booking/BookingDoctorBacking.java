package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Parameters;

/** Which doctor? Those who are free soonest come first. */
@Named
@RequestScoped
public class BookingDoctorBacking {

    @Inject
    Parameters parameters;

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Availability availability;

    private Page<DoctorOffer> offers;

    public void load() {
        choice.load();
        UUID clinic =
                choice.getClinic() == null ? null : choice.getClinic().summary().id();
        UUID specialty =
                choice.getSpecialty() == null ? null : choice.getSpecialty().id();
        var filter = new DoctorFilter(
                getText(),
                specialty,
                path.getService(),
                null,
                null,
                null,
                clinic,
                null,
                null,
                path.getPay(),
                null,
                null,
                false);
        offers = availability.search(filter, new PageRequest(parameters.text("after"), 20));
    }

    public String getText() {
        return parameters.text("q");
    }

    public Page<DoctorOffer> getOffers() {
        return offers;
    }
}
