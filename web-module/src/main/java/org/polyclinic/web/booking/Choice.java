package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.Specialties;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.SlotView;

/** What the address of a booking page has chosen so far, by name. */
@Named
@RequestScoped
public class Choice {

    @Inject
    BookingPath path;

    @Inject
    Clinics clinics;

    @Inject
    Specialties specialties;

    @Inject
    MedicalServices services;

    @Inject
    Doctors doctors;

    @Inject
    Slots slots;

    private ClinicView clinic;
    private SpecialtyView specialty;
    private ServiceView service;
    private DoctorPostView post;
    private SlotView slot;

    public void load() {
        slot = path.getSlot() == null ? null : slots.get(path.getSlot());
        post = postId() == null ? null : doctors.post(postId());
        clinic = clinicId() == null ? null : clinics.get(clinicId());
        service = serviceId() == null ? usual() : services.get(serviceId());
        specialty = post == null ? byPath() : post.specialty();
    }

    private UUID postId() {
        return slot == null ? path.getPost() : slot.specialist().postId();
    }

    /** What the slot is for goes before what was wished. */
    private UUID serviceId() {
        return slot == null || slot.serviceId() == null ? path.getService() : slot.serviceId();
    }

    /** What will be booked where nothing was chosen; a visit that moves brings its own. */
    private ServiceView usual() {
        return post == null || path.isMove()
                ? null
                : services.usualAt(post.id()).orElse(null);
    }

    /** A doctor of several examinations: which one has to be said before a time can be found. */
    public boolean isServiceMissing() {
        return post != null && service == null && !path.isMove();
    }

    private UUID clinicId() {
        return post == null ? path.getClinic() : post.place().clinicId();
    }

    private SpecialtyView byPath() {
        UUID wanted = service == null ? path.getSpecialty() : service.specialtyId();
        return wanted == null
                ? null
                : specialties.list(null).stream()
                        .filter(candidate -> candidate.id().equals(wanted))
                        .findFirst()
                        .orElse(null);
    }

    /** The zone all times of this way are told in. */
    public ZoneId getZone() {
        return post == null ? ZoneOffset.UTC : ZoneId.of(post.place().timeZone());
    }

    public ClinicView getClinic() {
        return clinic;
    }

    public SpecialtyView getSpecialty() {
        return specialty;
    }

    public ServiceView getService() {
        return service;
    }

    public DoctorPostView getPost() {
        return post;
    }

    public SlotView getSlot() {
        return slot;
    }
}
