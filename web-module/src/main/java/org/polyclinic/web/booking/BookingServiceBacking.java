package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.Specialties;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** To whom, and where there is more than one, to what service? */
@Named
@RequestScoped
public class BookingServiceBacking {

    @Inject
    Parameters parameters;

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Specialties specialties;

    @Inject
    MedicalServices services;

    @Inject
    Redirection redirection;

    private List<SpecialtyView> allSpecialties;
    private List<ServiceView> offered = List.of();

    public void load() {
        choice.load();
        allSpecialties = specialties.list(choice.getClinic() == null ? path.getClinic() : clinicId());
        if (parameters.flag("pick")) {
            offer();
        }
    }

    /** Of one doctor, or of a specialty; where there is but one it need not be chosen. */
    private void offer() {
        var filter = path.getPost() == null
                ? new ServiceFilter(null, clinicId(), path.getSpecialty(), null, null, null)
                : new ServiceFilter(null, null, null, path.getPost(), null, null);
        offered = services.search(filter, PageRequest.first(50)).items();
        if (offered.isEmpty()) {
            redirection.to(path.to("/booking/doctor"));
        } else if (offered.size() == 1) {
            redirection.to(toService(offered.get(0)));
        }
    }

    /** Who has a doctor already goes on to the days. */
    public String toService(ServiceView service) {
        return path.getPost() == null
                ? path.to("/booking/doctor", "service", service.id())
                : path.to("/booking/day", "service", service.id(), "post", path.getPost());
    }

    /** One who does not know comes for a visit; there is none such among examinations. */
    public boolean isVisitOffered() {
        return path.getPost() == null
                && offered.stream().anyMatch(service -> service.category() == ServiceCategory.OUTPATIENT_VISIT);
    }

    private java.util.UUID clinicId() {
        return choice.getClinic() == null ? null : choice.getClinic().summary().id();
    }

    public List<SpecialtyView> getSpecialties() {
        return allSpecialties;
    }

    public List<ServiceView> getOffered() {
        return offered;
    }
}
